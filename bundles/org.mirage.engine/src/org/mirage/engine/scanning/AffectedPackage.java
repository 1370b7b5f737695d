// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.util.List;

/**
 * The package that a finding is about.
 *
 * @param ecosystem where it comes from, as OSV names it: {@code Debian:12}
 * @param name that of the source where several packages are built from one, as records call it
 * @param version that is installed
 * @param fixed the first later version without what was found; empty when none is known
 * @param installed the names of the packages that were built from it
 */
public record AffectedPackage(String ecosystem, String name, String version, String fixed, List<String> installed) {

    public AffectedPackage {
        installed = List.copyOf(installed);
    }

    /** For a person: {@code openssl 3.0.9-1 → 3.0.11-1}. */
    @Override
    public String toString() {
        return name + " " + version + (fixed.isEmpty() ? "" : " \u2192 " + fixed);
    }
}
