// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The reference counts of a qcow2 file in which every cluster is used once: their table, and behind it the blocks. */
final class Qcow2Counts {

    private static final int ENTRY = 8;

    private final int cluster;
    private final long blocks;
    private final long tableClusters;
    private final long counted;

    /** Counts for a file that has so many clusters besides those of the counts, which are counted, too. */
    Qcow2Counts(int cluster, long others) {
        this.cluster = cluster;
        long counts = 0;
        long rows = 0;
        for (long before = -1; before != counts + rows;) {
            before = counts + rows;
            counts = FileLayout.units(others + before, cluster / 2);
            rows = FileLayout.units(counts, cluster / ENTRY);
        }
        blocks = counts;
        tableClusters = rows;
        counted = others + counts + rows;
    }

    /** Clusters that the table takes. */
    long tableClusters() {
        return tableClusters;
    }

    /** Clusters that table and blocks take. */
    long clusters() {
        return tableClusters + blocks;
    }

    /** All clusters of the file. */
    long counted() {
        return counted;
    }

    /** Writes table and blocks, the table beginning at an offset. */
    void write(FileChannel file, long table) throws IOException {
        ByteBuffer ones = ByteBuffer.allocate(cluster);
        while (ones.hasRemaining()) {
            ones.putShort((short) 1);
        }
        for (long i = 0; i < blocks; i++) {
            long place = table + (tableClusters + i) * cluster;
            FileLayout.write(file, table + i * ENTRY, ByteBuffer.allocate(ENTRY).putLong(place).flip());
            long here = Math.min(cluster / 2, counted - i * (cluster / 2));
            FileLayout.write(file, place, ones.clear().limit((int) here * 2));
        }
    }
}
