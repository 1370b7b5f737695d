// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.reading;

import java.nio.charset.StandardCharsets;

/** What may be a name in a directory, and how one is shown. */
public final class NameRules {

    private NameRules() {
    }

    /** True when it is the directory itself or its parent. */
    public static boolean isDots(byte[] name) {
        return name.length == 1 && name[0] == '.' || name.length == 2 && name[0] == '.' && name[1] == '.';
    }

    /** False for what no path could hold: nothing, a slash, a NUL. */
    public static boolean canStand(byte[] name) {
        for (byte b : name) {
            if (b == 0 || b == '/') {
                return false;
            }
        }
        return name.length > 0;
    }

    /** For messages: bytes that are not printable ASCII in octal. */
    public static String shown(byte[] name) {
        StringBuilder text = new StringBuilder();
        for (char c : new String(name, StandardCharsets.ISO_8859_1).toCharArray()) {
            text.append(c > ' ' && c < 0x7F && c != '\\' ? String.valueOf(c) : String.format("\\%03o", (int) c));
        }
        return text.toString();
    }
}
