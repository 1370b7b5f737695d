// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mirage.filesystem.DamagedException;

/**
 * Bitmap blocks of groups, read as they are, the last ones kept. Flex_bg packs those of neighbours together, so a pass
 * in rising order fetches several with one read. Not for use by several threads at once.
 */
final class BitmapBlocks {

    private static final int KEPT = 128;
    private static final int LONGEST_RUN = 64;

    private final ExtVolume volume;
    private final boolean ofInodes;
    private final Map<Integer, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param ofInodes true for inode bitmaps, false for block bitmaps
     */
    BitmapBlocks(ExtVolume volume, boolean ofInodes) {
        this.volume = volume;
        this.ofInodes = ofInodes;
    }

    /**
     * The bitmap block of a group.
     *
     * @param onwards true when the next groups will be asked for too
     * @throws DamagedException when it lies outside the volume
     */
    byte[] of(int group, boolean onwards) throws IOException {
        byte[] bitmap = kept.get(group);
        if (bitmap == null) {
            read(group, onwards);
            bitmap = kept.get(group);
        }
        return bitmap;
    }

    private void read(int group, boolean onwards) throws IOException {
        long block = place(group);
        if (!volume.layout().contains(block, 1)) {
            throw new DamagedException("the " + (ofInodes ? "inode" : "block") + " bitmap of group " + group
                    + " lies in block " + block + ", outside the volume");
        }
        int run = onwards ? run(group, block) : 1;
        int blockSize = volume.superblock().blockSize();
        byte[] bytes = new byte[run * blockSize];
        volume.device().read(block * blockSize, ByteBuffer.wrap(bytes));
        for (int i = run - 1; i >= 0; i--) {
            kept.put(group + i, Arrays.copyOfRange(bytes, i * blockSize, (i + 1) * blockSize));
        }
    }

    private long place(int group) {
        GroupDescriptor descriptor = volume.group(group);
        return ofInodes ? descriptor.inodeBitmap() : descriptor.blockBitmap();
    }

    /** How many groups from this one on have their bitmaps one behind the other. */
    private int run(int group, long block) {
        int run = 1;
        while (run < LONGEST_RUN && group + run < volume.superblock().groups() && place(group + run) == block + run
                && volume.layout().contains(block + run, 1)) {
            run++;
        }
        return run;
    }
}
