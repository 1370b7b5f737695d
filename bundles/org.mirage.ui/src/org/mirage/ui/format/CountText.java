// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.format;

import java.text.NumberFormat;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.ByteCount;

/** Shows numbers to people. */
public final class CountText {

    private CountText() {
    }

    /** With the marks between thousands that people here are used to. */
    public static String number(long value) {
        return NumberFormat.getIntegerInstance().format(value);
    }

    /** Bytes in a unit that can be read, and exactly; not counted is nothing. */
    public static String bytes(long value) {
        if (value < 0) {
            return ""; //$NON-NLS-1$
        }
        return value < 1024 ? NLS.bind(Messages.CountText_bytes, number(value))
                : NLS.bind(Messages.CountText_bytesExactly, ByteCount.show(value), number(value));
    }

    /** Bytes in a unit that can be read; not counted is nothing. */
    public static String size(long value) {
        return value < 0 ? "" : ByteCount.show(value); //$NON-NLS-1$
    }
}
