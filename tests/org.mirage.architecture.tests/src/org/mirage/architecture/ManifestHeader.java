// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0
package org.mirage.architecture;

import java.util.Set;
import java.util.TreeSet;

/** Headers of an OSGi manifest: clauses between commas, each with attributes and directives (OSGi Core, 3.2.4). */
final class ManifestHeader {
    private ManifestHeader() {
    }

    /** The names in a header without their attributes and directives; none for a header that is not there. */
    static Set<String> names(String header) {
        var names = new TreeSet<String>();
        if (header == null) {
            return names;
        }
        // A version range holds commas too, always in quotes.
        for (String clause : header.replaceAll("\"[^\"]*\"", "").split(",")) {
            for (String part : clause.split(";")) {
                if (!part.contains("=") && !part.isBlank()) {
                    names.add(part.strip());
                }
            }
        }
        return names;
    }
}
