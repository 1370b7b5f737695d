// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.u32;

import org.mirage.filesystem.DamagedException;

/**
 * An extent compressed by LZO: its length and blocks, each a sector decompressed, with its length before it (kernel:
 * {@code fs/btrfs/lzo.c}).
 */
final class LzoExtent {

    private static final int LENGTH = 4;

    private LzoExtent() {
    }

    /**
     * Decompresses one.
     *
     * @param stored the extent, with or without padding behind it
     * @return bytes that it became
     */
    static int decode(byte[] stored, byte[] out, int sectorSize) throws DamagedException {
        long end = stored.length < LENGTH ? 0 : u32(stored, 0);
        if (end < LENGTH || end > stored.length) {
            throw new DamagedException("an LZO extent of " + end + " bytes in " + stored.length);
        }
        int at = LENGTH;
        int done = 0;
        while (at < end && done < out.length) {
            // a length never lies across the border of two sectors
            int left = sectorSize - at % sectorSize;
            at += left < LENGTH ? left : 0;
            long length = at + LENGTH > end ? -1 : u32(stored, at);
            at += LENGTH;
            if (length < 0 || length > end - at) {
                throw new DamagedException("a block of an LZO extent is cut off");
            }
            done += LzoDecoder.decode(stored, at, (int) length, out, done, Math.min(sectorSize, out.length - done));
            at += (int) length;
        }
        return done;
    }
}
