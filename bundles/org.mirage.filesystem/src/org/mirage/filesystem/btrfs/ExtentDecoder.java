// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;

import org.mirage.filesystem.DamagedException;

/** Decompresses extents. */
final class ExtentDecoder {

    private ExtentDecoder() {
    }

    /**
     * Decompresses one.
     *
     * @param stored its bytes, with or without padding behind them
     * @param length bytes that it becomes; what is left of the last sector is zero, or was not meant
     */
    static byte[] decode(Compression compression, byte[] stored, int length, int sectorSize) throws DamagedException {
        byte[] out = new byte[(length + sectorSize - 1) / sectorSize * sectorSize];
        int done = switch (compression) {
            case ZLIB -> inflate(stored, out);
            case LZO -> LzoExtent.decode(stored, out, sectorSize);
            case ZSTD -> zstd(stored, out);
            case NONE -> throw new IllegalArgumentException("not compressed");
        };
        if (done <= length - sectorSize) {
            throw new DamagedException("a compressed extent is to have " + length + " bytes, but holds " + done);
        }
        Arrays.fill(out, done, out.length, (byte) 0); // decoders may have used the room behind for their own ends
        return Arrays.copyOf(out, length);
    }

    private static int inflate(byte[] stored, byte[] out) throws DamagedException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(stored);
            int done = 0;
            while (done < out.length && !inflater.finished()) {
                int more = inflater.inflate(out, done, out.length - done);
                if (more == 0 && !inflater.finished()) {
                    throw new DamagedException("a zlib extent is cut off");
                }
                done += more;
            }
            return done;
        } catch (DataFormatException e) {
            throw new DamagedException("a zlib extent makes no sense: " + e.getMessage());
        }
    }

    private static int zstd(byte[] stored, byte[] out) throws DamagedException {
        try {
            long frame = Zstd.findFrameCompressedSize(stored, 0, stored.length);
            if (Zstd.isError(frame) || frame <= 0 || frame > stored.length) {
                throw new DamagedException("a zstd extent makes no sense: " + Zstd.getErrorName(frame));
            }
            long done = Zstd.decompressByteArray(out, 0, out.length, stored, 0, (int) frame);
            if (Zstd.isError(done)) {
                throw new DamagedException("a zstd extent makes no sense: " + Zstd.getErrorName(done));
            }
            return (int) done;
        } catch (ZstdException e) {
            throw new DamagedException("a zstd extent makes no sense: " + e.getMessage());
        }
    }
}
