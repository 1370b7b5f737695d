// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.nio.charset.StandardCharsets;

import org.mirage.engine.VersionName;

/** How the file is called that thin machines share, without its ending. */
public final class BaseName {

    private static final int MOST_BYTES = 200;

    private BaseName() {
    }

    /** The name that the base of a version has when nobody gives it another. */
    public static String usual(VersionName version) {
        return version.image() + "-" + version.number() + "-base";
    }

    /**
     * Why that is no name of a base; null if it is one. Machines name their base without a folder, in a form in which a colon would end
     * a protocol, and a quote the name.
     */
    public static String fault(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return "the name of the base is longer than " + MOST_BYTES + " bytes";
        }
        return name.isBlank() || name.startsWith(".") || name.chars().anyMatch(c -> "/\\:\"".indexOf(c) >= 0 || Character.isISOControl(c))
                ? "\"" + name.replaceAll("\\p{Cntrl}", "?") + "\" cannot be the name of the base, which lies beside the machines: it has no "
                        + "slashes, colons, quotes or control characters, and no dot at the beginning" : null;
    }
}
