// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.presets;

/** Names of disks as Linux gives them: {@code sda} to {@code sdz}, {@code sdaa} … */
final class DiskLetters {

    private DiskLetters() {
    }

    /** The name of a disk, from 0 on. */
    static String name(String prefix, int index) {
        String letters = "";
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('a' + rest % 26) + letters;
        }
        return prefix + letters;
    }
}
