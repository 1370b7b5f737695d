// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

/** Names of parents as Windows writes them, brought to what can be followed here. */
final class WindowsPath {

    private WindowsPath() {}

    /** With slashes, seen from the file that has the name; of a name that Windows alone can follow only the last part. */
    static String relative(String name) {
        boolean elsewhere = name.startsWith("\\") || name.length() > 1 && name.charAt(1) == ':';
        return elsewhere ? lastPart(name) : name.replace('\\', '/');
    }

    /** What follows the last separator. */
    static String lastPart(String name) {
        String slashes = name.replace('\\', '/');
        return slashes.substring(slashes.lastIndexOf('/') + 1);
    }
}
