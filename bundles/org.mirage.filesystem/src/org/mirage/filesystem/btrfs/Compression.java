// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import org.mirage.filesystem.DamagedException;

/** How an extent is compressed; the ordinal is its number in the extent's item. */
enum Compression {
    NONE, ZLIB, LZO, ZSTD;

    static Compression of(int number) throws DamagedException {
        if (number >= values().length) {
            throw new DamagedException("an extent is compressed in an unknown way: " + number);
        }
        return values()[number];
    }
}
