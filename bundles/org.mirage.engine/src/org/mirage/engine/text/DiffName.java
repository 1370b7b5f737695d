// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

import java.io.ByteArrayOutputStream;

import org.mirage.engine.Names;

/**
 * A name as diff(1) and git-diff(1) write it: as it is, or between quotation marks with the escapes of C, so that any name stands
 * on one line and can be read again.
 */
final class DiffName {

    private static final String LETTERS = "abtnvfr";
    private static final int FIRST_LETTER = 7;

    private final byte[] name;

    private DiffName(byte[] name) {
        this.name = name;
    }

    /** A name below a directory that stands for a side, such as {@code a}. */
    static DiffName of(char side, byte[] name) {
        byte[] below = new byte[name.length + 2];
        below[0] = (byte) side;
        below[1] = '/';
        System.arraycopy(name, 0, below, 2, name.length);
        return new DiffName(below);
    }

    /** A name by itself. */
    static DiffName of(byte[] name) {
        return new DiffName(name);
    }

    /** The name before something that tells where it ends; blanks in it need no quotation marks, but at its end. */
    byte[] before(byte[] tail) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(isPlain() && name[name.length - 1] != ' ' ? name : quoted());
        line.writeBytes(tail);
        return line.toByteArray();
    }

    /** The name where a blank would end it. */
    byte[] word() {
        for (byte b : name) {
            if (b == ' ') {
                return quoted();
            }
        }
        return isPlain() ? name : quoted();
    }

    private boolean isPlain() {
        for (byte b : name) {
            if (b >= 0 && b < ' ' || b == 127 || b == '"' || b == '\\') {
                return false;
            }
        }
        return Names.isText(name);
    }

    private byte[] quoted() {
        ByteArrayOutputStream text = new ByteArrayOutputStream(name.length + 16);
        text.write('"');
        for (byte b : name) {
            if (b == '"' || b == '\\') {
                text.write('\\');
                text.write(b);
            } else if (b >= FIRST_LETTER && b < FIRST_LETTER + LETTERS.length()) {
                text.write('\\');
                text.write(LETTERS.charAt(b - FIRST_LETTER));
            } else if (b < ' ' || b == 127) {
                text.write('\\');
                text.write('0' + (b >> 6 & 3));
                text.write('0' + (b >> 3 & 7));
                text.write('0' + (b & 7));
            } else {
                text.write(b);
            }
        }
        text.write('"');
        return text.toByteArray();
    }
}
