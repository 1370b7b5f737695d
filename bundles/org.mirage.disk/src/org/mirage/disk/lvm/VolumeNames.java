// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.util.Set;
import java.util.regex.Pattern;

/** Names of groups and volumes as lvm(8), "VALID NAMES", allows them: what has one of these is safe within a path. */
final class VolumeNames {

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9+_.][A-Za-z0-9+_.-]{0,126}");
    private static final Set<String> FOLDERS = Set.of(".", "..");
    private static final int LONGEST_PRINTED = 200;

    private VolumeNames() {}

    static String checked(String name) throws DamagedMetadataException {
        if (!VALID.matcher(name).matches() || FOLDERS.contains(name)) {
            throw new DamagedMetadataException("a name in them is not allowed");
        }
        return name;
    }

    /** Any text of the metadata in a form that can stand in a sentence. */
    static String printable(String text) {
        String ascii = text.replaceAll("[^\\x21-\\x7e]", "?");
        return ascii.length() <= LONGEST_PRINTED ? ascii : ascii.substring(0, LONGEST_PRINTED);
    }
}
