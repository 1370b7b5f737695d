// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.util.List;

/**
 * What brings a missing part, by distribution.
 *
 * @param apt Debian, Ubuntu
 * @param dnf Fedora
 * @param zypper openSUSE
 */
record Packages(String apt, String dnf, String zypper) {

    /** The command for each. */
    List<String> commands() {
        return List.of("Debian, Ubuntu:  apt-get install " + apt, "Fedora:          dnf install " + dnf,
                "openSUSE:        zypper install " + zypper);
    }
}
