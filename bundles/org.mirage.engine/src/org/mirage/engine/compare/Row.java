// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.nio.charset.StandardCharsets;

import org.mirage.engine.MachineEntry;
import org.mirage.store.EntryType;

/**
 * One path and what each version has there. Versions are counted: those that are compared in order, the one that they are
 * compared with first.
 *
 * @param path one byte in each character, beginning with a slash
 * @param entries an entry or null for each version
 */
record Row(String path, MachineEntry[] entries) {

    MachineEntry entry(int version) {
        return entries[version];
    }

    boolean isDirectory(int version) {
        return entries[version] != null && entries[version].entry().type() == EntryType.DIRECTORY;
    }

    boolean isAnywhereDirectory() {
        for (int i = 0; i < entries.length; i++) {
            if (isDirectory(i)) {
                return true;
            }
        }
        return false;
    }

    /** True when all versions have a directory here. */
    boolean isEverywhereDirectory() {
        for (int i = 0; i < entries.length; i++) {
            if (!isDirectory(i)) {
                return false;
            }
        }
        return true;
    }

    byte[] bytes() {
        return path.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] path) {
        return new String(path, StandardCharsets.ISO_8859_1);
    }

    /** The path of the directory that a path lies in. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash == 0 ? "/" : path.substring(0, slash);
    }

    /** The path of a name in a directory. */
    static String join(String directory, byte[] name) {
        return directory.length() == 1 ? directory + text(name) : directory + '/' + text(name);
    }
}
