// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.vmdk;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.DiskImageException;
import org.mirage.disk.DiskImageException.Problem;

/** Grains that are compressed one by one (VMware: Virtual Disk Format 5.0, "Stream-Optimized Compressed Sparse Extents"). */
final class PackedGrains {

    /** A marker: sector of the disk (8 bytes), length of what follows it (4 bytes). */
    private static final int MARKER = 12;
    private static final int CACHED_BYTES = 8 << 20;

    private final Path shown;
    private final BlockDevice file;
    private final int grainBytes;
    private final Map<Long, byte[]> unpacked = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > Math.max(4, CACHED_BYTES / grainBytes);
        }
    };

    PackedGrains(Path shown, BlockDevice file, int grainBytes) {
        this.shown = shown;
        this.file = file;
        this.grainBytes = grainBytes;
    }

    /**
     * Fills a buffer from a grain.
     *
     * @param place of the grain's marker in the file, in bytes
     * @param within where to begin in the grain
     * @param wanted how many bytes from the grain's beginning on belong to the disk
     */
    void read(long place, int within, ByteBuffer target, long wanted) throws IOException {
        byte[] grain;
        synchronized (unpacked) {
            grain = unpacked.get(place);
        }
        if (grain == null) {
            grain = unpack(place, Math.min(wanted, grainBytes));
            synchronized (unpacked) {
                unpacked.put(place, grain);
            }
        }
        target.put(grain, within, target.remaining());
    }

    private byte[] unpack(long place, long wanted) throws IOException {
        ByteBuffer marker = ByteBuffer.allocate(MARKER).order(LITTLE_ENDIAN);
        requireReach(place + MARKER);
        file.read(place, marker);
        int length = marker.getInt(8);
        if (length < 1 || length > grainBytes * 2L + 1024) {
            throw damaged(place, "it claims " + Integer.toUnsignedLong(length) + " bytes");
        }
        requireReach(place + MARKER + length);
        byte[] bytes = new byte[length];
        file.read(place + MARKER, ByteBuffer.wrap(bytes));
        byte[] grain = new byte[grainBytes];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            int have = 0;
            while (have < grain.length && !inflater.finished()) {
                int more = inflater.inflate(grain, have, grain.length - have);
                if (more == 0 && !inflater.finished()) {
                    break;
                }
                have += more;
            }
            if (have < wanted) {
                throw damaged(place, "it unpacks to " + have + " bytes only");
            }
            return grain;
        } catch (DataFormatException e) {
            throw damaged(place, e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private void requireReach(long end) throws DiskImageException {
        if (end > file.size()) {
            throw new DiskImageException(shown, Problem.TRUNCATED, "is cut short: it refers to byte " + end + " of itself, but has "
                    + file.size() + " bytes; copy or download it again");
        }
    }

    private DiskImageException damaged(long place, String why) {
        return new DiskImageException(shown, Problem.DAMAGED, "its compressed grain at byte " + place + " is damaged: " + why);
    }
}
