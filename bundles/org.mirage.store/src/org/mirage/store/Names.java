// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.Arrays;

/** Names are bytes; this is how messages show them. */
final class Names {

    private Names() {
    }

    /** Printable ASCII as it is, all other bytes as {@code \xHH}. */
    static String printable(byte[] name) {
        StringBuilder text = new StringBuilder(name.length);
        for (byte b : name) {
            if (b >= ' ' && b < 127 && b != '\\') {
                text.append((char) b);
            } else {
                text.append(String.format("\\x%02x", b & 255));
            }
        }
        return text.toString();
    }

    /** True when the bytes can be the name of an entry: not empty, no slash, no NUL, not {@code .} or {@code ..}. */
    static boolean valid(byte[] name) {
        if (name.length == 0 || name.length <= 2 && Arrays.equals(name, "..".substring(0, name.length).getBytes())) {
            return false;
        }
        for (byte b : name) {
            if (b == 0 || b == '/') {
                return false;
            }
        }
        return true;
    }
}
