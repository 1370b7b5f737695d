// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import java.util.Arrays;

import org.mirage.filesystem.bytes.Utf16;

/** Names without Rock Ridge, as Linux shows them ({@code isofs_name_translate()}, {@code get_joliet_filename()}). */
final class IsoNames {

    private IsoNames() {
    }

    /** Lower case, without version 1 and the dot before it; another version stays behind a dot. */
    static byte[] plain(byte[] name) {
        byte[] shown = name.clone();
        int length = name.length;
        for (int i = 0; i < length; i++) {
            boolean version = i == name.length - 2 && name[i] == ';' && name[i + 1] == '1';
            boolean dotAndVersion = i == name.length - 3 && name[i] == '.' && name[i + 1] == ';' && name[i + 2] == '1';
            if (name[i] == 0 || version || dotAndVersion) {
                length = i;
            } else if (name[i] >= 'A' && name[i] <= 'Z') {
                shown[i] |= 0x20;
            } else if (name[i] == ';' || name[i] == '/') {
                shown[i] = '.';
            }
        }
        return Arrays.copyOf(shown, length);
    }

    /** UTF-8 without version 1 and dots at the end. */
    static byte[] joliet(byte[] name) {
        char[] units = new char[name.length / 2];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) ((name[2 * i] & 0xFF) << 8 | name[2 * i + 1] & 0xFF);
        }
        byte[] shown = Utf16.toUtf8(units, units.length);
        int length = shown.length;
        if (length > 2 && shown[length - 2] == ';' && shown[length - 1] == '1') {
            length -= 2;
        }
        while (length >= 2 && shown[length - 1] == '.') {
            length--;
        }
        return Arrays.copyOf(shown, length);
    }
}
