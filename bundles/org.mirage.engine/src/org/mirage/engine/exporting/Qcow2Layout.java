// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * QEMU's format in version 3, as its {@code docs/interop/qcow2.txt} has it: header, first table, table and blocks of reference
 * counts, second tables, and then the used blocks in the order of the disk. Every cluster is used once.
 */
final class Qcow2Layout implements FileLayout {

    private static final int CLUSTER_BITS = 16;
    /** A cluster in bytes, as large as QEMU makes them unless told otherwise. */
    static final int CLUSTER = 1 << CLUSTER_BITS;

    private static final int MAGIC = 'Q' << 24 | 'F' << 16 | 'I' << 8 | 0xfb;
    private static final int HEADER = 104;
    private static final int COUNT_ORDER = 4;
    private static final int COUNTS_IN_CLUSTER = CLUSTER / 2;
    private static final int ENTRY = 8;
    private static final int ENTRIES = CLUSTER / ENTRY;
    /** What one second table maps, in bytes of the disk. */
    private static final long MAPPED = (long) ENTRIES * CLUSTER;
    /** Says in a table's entry that the cluster is used once. */
    private static final long ONCE = 1L << 63;

    private final UsedBlocks blocks;
    private final int[] secondTables;
    private final int secondCount;
    private final long countBlocks;
    private final long countTable;
    private final long clusters;
    private final long firstSecond;

    /** The layout of a file for the used blocks of a disk, counted in clusters. */
    Qcow2Layout(UsedBlocks blocks) {
        this.blocks = blocks;
        secondTables = new int[blocks.stripes()];
        int tables = 0;
        for (int i = 0; i < secondTables.length; i++) {
            if (i == 0 || blocks.offset(i) / MAPPED != blocks.offset(i - 1) / MAPPED) {
                tables++;
            }
            secondTables[i] = tables - 1;
        }
        secondCount = tables;
        long others = 1 + firstClusters() + secondCount + blocks.count();
        long counts = 0;
        long countRows = 0;
        // what counts references is counted too
        for (long before = -1; before != counts + countRows;) {
            before = counts + countRows;
            counts = FileLayout.units(others + before, COUNTS_IN_CLUSTER);
            countRows = FileLayout.units(counts, ENTRIES);
        }
        countBlocks = counts;
        countTable = countRows;
        clusters = others + counts + countRows;
        firstSecond = 1 + firstClusters() + countTable + countBlocks;
    }

    private long firstEntries() {
        return FileLayout.units(blocks.size(), MAPPED);
    }

    private long firstClusters() {
        return FileLayout.units(firstEntries(), ENTRIES);
    }

    @Override
    public int blockSize() {
        return CLUSTER;
    }

    @Override
    public long fileSize() {
        return clusters * CLUSTER;
    }

    @Override
    public void writeHead(FileChannel file) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER + 8).putInt(MAGIC).putInt(3);
        header.putInt(20, CLUSTER_BITS).putLong(24, blocks.size()).putInt(36, (int) firstEntries()).putLong(40, CLUSTER);
        header.putLong(48, (1 + firstClusters()) * CLUSTER).putInt(56, (int) countTable);
        header.putInt(96, COUNT_ORDER).putInt(100, HEADER);
        FileLayout.write(file, 0, header.clear());
        for (int i = 0; i < secondTables.length; i++) {
            if (i == 0 || secondTables[i] != secondTables[i - 1]) {
                long entry = blocks.offset(i) / MAPPED;
                writeEntry(file, CLUSTER + entry * ENTRY, ONCE | secondTable(i));
            }
        }
        writeCounts(file);
    }

    private void writeCounts(FileChannel file) throws IOException {
        long table = (1 + firstClusters()) * CLUSTER;
        ByteBuffer ones = ByteBuffer.allocate(CLUSTER);
        while (ones.hasRemaining()) {
            ones.putShort((short) 1);
        }
        for (long i = 0; i < countBlocks; i++) {
            long place = table + (countTable + i) * CLUSTER;
            writeEntry(file, table + i * ENTRY, place);
            long counted = Math.min(COUNTS_IN_CLUSTER, clusters - i * COUNTS_IN_CLUSTER);
            FileLayout.write(file, place, ones.clear().limit((int) counted * 2));
        }
    }

    private static void writeEntry(FileChannel file, long offset, long value) throws IOException {
        FileLayout.write(file, offset, ByteBuffer.allocate(ENTRY).putLong(value).flip());
    }

    /** Where the second table of a stripe lies. */
    private long secondTable(int stripe) {
        return (firstSecond + secondTables[stripe]) * CLUSTER;
    }

    @Override
    public long place(long block, long rank) {
        return (firstSecond + secondCount + rank) * CLUSTER;
    }

    @Override
    public void map(int stripe, long[] places, FileChannel file) throws IOException {
        ByteBuffer entries = ByteBuffer.allocate(places.length * ENTRY);
        for (long place : places) {
            entries.putLong(place == NONE ? 0 : ONCE | place);
        }
        FileLayout.write(file, secondTable(stripe) + blocks.firstBlock(stripe) % ENTRIES * ENTRY, entries.flip());
    }
}
