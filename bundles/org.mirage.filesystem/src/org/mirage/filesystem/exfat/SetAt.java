// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.fat.FatTable;

/** Reads a set of entries from the place of its first one. */
final class SetAt {

    private final ExfatVolume volume;
    private final boolean inARow;

    /** @param inARow of the directory's clusters */
    SetAt(ExfatVolume volume, boolean inARow) {
        this.volume = volume;
        this.inARow = inARow;
    }

    EntrySet read(long position, long cluster) throws IOException {
        byte[] first = new byte[EntrySet.ENTRY];
        volume.device().read(position, ByteBuffer.wrap(first));
        int count = EntrySet.count(first);
        if ((first[0] & 0xFF) != EntrySet.FILE || count == 0) {
            throw new DamagedException("the entry at byte " + position + " is not in use");
        }
        byte[] set = Arrays.copyOf(first, count * EntrySet.ENTRY);
        long clusterEnd = volume.boot().offset(cluster + 1);
        int here = (int) Math.min(set.length, clusterEnd - position);
        volume.device().read(position, ByteBuffer.wrap(set, 0, here));
        long from = cluster;
        for (int at = here; at < set.length;) {
            from = inARow ? from + 1 : volume.table().next(from);
            if (from < FatTable.FIRST || from >= volume.boot().clusters() + FatTable.FIRST) {
                throw new DamagedException("the entries at byte " + position + " go on where there is no cluster");
            }
            int length = Math.min(set.length - at, volume.boot().clusterSize());
            volume.device().read(volume.boot().offset(from), ByteBuffer.wrap(set, at, length));
            at += length;
        }
        return EntrySet.of(position, set);
    }
}
