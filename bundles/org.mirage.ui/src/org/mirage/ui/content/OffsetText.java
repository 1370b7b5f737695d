// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import org.eclipse.osgi.util.NLS;

/** Offsets as people type them: decimal, or hexadecimal after 0x. */
final class OffsetText {

    private OffsetText() {
    }

    /** The offset; -1 when the text is none. */
    static long parse(String text) {
        try {
            long offset = Long.decode(text.trim());
            return offset < 0 ? -1 : offset;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /** What is wrong with the text for a file of a size; null if nothing. */
    static String check(String text, long size) {
        long offset = parse(text);
        return offset >= 0 && offset < size ? null : NLS.bind(Messages.OffsetText_range, Long.toString(Math.max(0, size - 1)));
    }
}
