// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * QEMU's format in version 2 or 3, as its {@code docs/interop/qcow2.txt} has it: header, first table, table and blocks of reference
 * counts, second tables, and then the used blocks in the order of the disk. Every cluster is used once.
 */
final class Qcow2Layout implements FileLayout {

    private static final int MAGIC = 'Q' << 24 | 'F' << 16 | 'I' << 8 | 0xfb;
    private static final int HEADER = 104;
    private static final int HEADER_OF_VERSION_2 = 72;
    private static final int COUNT_ORDER = 4;
    private static final int ENTRY = 8;
    /** Says in a table's entry that the cluster is used once. */
    private static final long ONCE = 1L << 63;

    private final UsedBlocks blocks;
    private final int cluster;
    private final boolean newer;
    private final int entries;
    /** What one second table maps, in bytes of the disk. */
    private final long mapped;
    private final int[] secondTables;
    private final int secondCount;
    private final Qcow2Counts counts;
    private final long firstSecond;

    /**
     * The layout of a file for the used blocks of a disk, counted in clusters.
     *
     * @param cluster bytes, of which {@link #holds} is true
     * @param newer true for version 3, false for version 2
     */
    Qcow2Layout(UsedBlocks blocks, int cluster, boolean newer) {
        this.blocks = blocks;
        this.cluster = cluster;
        this.newer = newer;
        entries = cluster / ENTRY;
        mapped = (long) entries * cluster;
        secondTables = new int[blocks.stripes()];
        int tables = 0;
        for (int i = 0; i < secondTables.length; i++) {
            if (i == 0 || blocks.offset(i) / mapped != blocks.offset(i - 1) / mapped) {
                tables++;
            }
            secondTables[i] = tables - 1;
        }
        secondCount = tables;
        long others = 1 + firstClusters() + secondCount + blocks.count();
        counts = new Qcow2Counts(cluster, others);
        firstSecond = 1 + firstClusters() + counts.clusters();
    }

    /** Whether one second table speaks of a whole stripe when clusters have so many bytes. */
    static boolean holds(int cluster) {
        return (long) cluster / ENTRY * cluster >= UsedBlocks.STRIPE;
    }

    private long firstEntries() {
        return FileLayout.units(blocks.size(), mapped);
    }

    private long firstClusters() {
        return FileLayout.units(firstEntries(), entries);
    }

    @Override
    public int blockSize() {
        return cluster;
    }

    @Override
    public long fileSize() {
        return counts.counted() * cluster;
    }

    @Override
    public void writeHead(FileChannel file) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(newer ? HEADER + 8 : HEADER_OF_VERSION_2).putInt(MAGIC).putInt(newer ? 3 : 2);
        header.putInt(20, Integer.numberOfTrailingZeros(cluster)).putLong(24, blocks.size()).putInt(36, (int) firstEntries()).putLong(40, cluster);
        header.putLong(48, (1 + firstClusters()) * cluster).putInt(56, (int) counts.tableClusters());
        if (newer) {
            header.putInt(96, COUNT_ORDER).putInt(100, HEADER);
        }
        FileLayout.write(file, 0, header.clear());
        for (int i = 0; i < secondTables.length; i++) {
            if (i == 0 || secondTables[i] != secondTables[i - 1]) {
                long entry = blocks.offset(i) / mapped;
                writeEntry(file, cluster + entry * ENTRY, ONCE | secondTable(i));
            }
        }
        counts.write(file, (1 + firstClusters()) * cluster);
    }

    private static void writeEntry(FileChannel file, long offset, long value) throws IOException {
        FileLayout.write(file, offset, ByteBuffer.allocate(ENTRY).putLong(value).flip());
    }

    /** Where the second table of a stripe lies. */
    private long secondTable(int stripe) {
        return (firstSecond + secondTables[stripe]) * cluster;
    }

    @Override
    public long place(long block, long rank) {
        return (firstSecond + secondCount + rank) * cluster;
    }

    @Override
    public void map(int stripe, long[] places, FileChannel file) throws IOException {
        ByteBuffer row = ByteBuffer.allocate(places.length * ENTRY);
        for (long place : places) {
            row.putLong(place == NONE ? 0 : ONCE | place);
        }
        FileLayout.write(file, secondTable(stripe) + blocks.firstBlock(stripe) % entries * ENTRY, row.flip());
    }
}
