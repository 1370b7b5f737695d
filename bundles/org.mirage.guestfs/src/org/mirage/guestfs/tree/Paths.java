// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tree;

/** Paths in messages. */
final class Paths {

    private static final int SHOWN = 200;

    private Paths() {
    }

    /** A path for a person: what is no plain letter is escaped, and a long one is cut. */
    static String shown(byte[] path) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(path.length, SHOWN); i++) {
            int one = path[i] & 0xff;
            text.append(one >= ' ' && one < 0x7f && one != '\\' ? String.valueOf((char) one) : String.format("\\x%02x", one));
        }
        return path.length > SHOWN ? text + "…" : text.toString();
    }
}
