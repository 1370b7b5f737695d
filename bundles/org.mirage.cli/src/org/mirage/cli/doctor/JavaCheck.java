// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.util.List;

/** The Java that runs this. */
final class JavaCheck implements Check {

    private static final int NEEDED = 25;

    @Override
    public Finding look() {
        String detail = System.getProperty("java.vm.name") + " " + Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= NEEDED ? Finding.fine("Java", detail)
                : Finding.broken("Java", detail + "; " + NEEDED + " or newer is needed", remedies());
    }

    private static List<String> remedies() {
        return List.of("Debian, Ubuntu:  apt-get install openjdk-25-jdk", "Fedora:          dnf install java-25-openjdk-devel",
                "openSUSE:        zypper install java-25-openjdk-devel",
                "elsewhere:       unpack Eclipse Temurin 25 and set JAVA_HOME to its folder");
    }
}
