// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.Arrays;

/** Looks for bytes that are not zero. */
public final class Zeros {

    private static final byte[] ZEROS = new byte[1 << 12];

    private Zeros() {
    }

    /** True when a part of an array holds nothing else, as when it is empty. */
    public static boolean only(byte[] bytes, int from, int length) {
        for (int done = 0; done < length; done += ZEROS.length) {
            int part = Math.min(ZEROS.length, length - done);
            if (!Arrays.equals(bytes, from + done, from + done + part, ZEROS, 0, part)) {
                return false;
            }
        }
        return true;
    }
}
