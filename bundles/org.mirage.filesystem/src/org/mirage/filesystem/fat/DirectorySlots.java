// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/** Visits the entries of one directory, up to the one that says that none is behind. */
final class DirectorySlots {

    private static final int PIECE = 1 << 14;

    private final FatVolume volume;

    DirectorySlots(FatVolume volume) {
        this.volume = volume;
    }

    /** Takes an entry; false to go no further. */
    @FunctionalInterface
    interface Visitor {

        boolean entry(FatEntry entry) throws IOException;
    }

    /** Visits those of the fixed root directory of FAT12 and FAT16. */
    void visitFixedRoot(Visitor visitor) throws IOException {
        FatBootSector boot = volume.boot();
        visitArea(boot.rootStart(), boot.rootBytes(), visitor);
    }

    /**
     * Visits those of a directory.
     *
     * @param most clusters to go through
     * @throws DamagedException when its chain breaks off, after all that stand before
     */
    void visit(long first, long most, Visitor visitor) throws IOException {
        FatBootSector boot = volume.boot();
        long[] count = {0};
        volume.chain(first).visit(cluster -> visitArea(boot.offset(cluster), boot.clusterSize(), visitor) && ++count[0] < most);
    }

    private boolean visitArea(long offset, long length, Visitor visitor) throws IOException {
        for (long at = 0; at < length; at += PIECE) {
            byte[] bytes = new byte[(int) Math.min(PIECE, length - at)];
            volume.device().read(offset + at, ByteBuffer.wrap(bytes));
            for (int i = 0; i < bytes.length; i += FatEntry.SIZE) {
                FatEntry entry = new FatEntry(offset + at + i, Arrays.copyOfRange(bytes, i, i + FatEntry.SIZE));
                if (entry.isEnd() || !visitor.entry(entry)) {
                    return false;
                }
            }
        }
        return true;
    }
}
