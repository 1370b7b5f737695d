// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/**
 * Writes what a disk has over another one as a qcow2 file of version 3 with a backing file: clusters that differ, and for those that
 * became zero only that they are. Header, first table, reference counts, second tables, and then the clusters in the order of the disk.
 */
public final class ThinQcow2 {

    /** Bytes of a cluster. */
    public static final int CLUSTER = 64 << 10;

    private static final int MAGIC = 'Q' << 24 | 'F' << 16 | 'I' << 8 | 0xfb;
    private static final int HEADER = 104;
    private static final int COUNT_ORDER = 4;
    private static final int BACKING_FORMAT = 0xe2792aca;
    private static final int ENTRIES = CLUSTER / 8;
    private static final int MOST_NAME_BYTES = 1023;
    /** Says in a table's entry that the cluster is used once. */
    private static final long ONCE = 1L << 63;
    /** Says in the entry of a cluster that it is zero, whatever the backing file has. */
    private static final long ZERO = 1;
    private static final int TOGETHER = 16;

    private final VersionDevice disk;
    private final BitSet changed;
    private final BitSet zero;
    private final BitSet tables = new BitSet();
    private final byte[] backingName;
    private final byte[] backingFormat;
    private final Qcow2Counts counts;
    private final long firstClusters;

    private ThinQcow2(VersionDevice disk, DiskDifference difference, String backing, DiskFormat format) {
        this.disk = disk;
        changed = difference.changed();
        zero = difference.zero();
        changed.stream().forEach(cluster -> tables.set(cluster / ENTRIES));
        zero.stream().forEach(cluster -> tables.set(cluster / ENTRIES));
        backingName = backing.getBytes(StandardCharsets.UTF_8);
        backingFormat = format.toolName().getBytes(StandardCharsets.US_ASCII);
        firstClusters = FileLayout.units(FileLayout.units(disk.size(), (long) ENTRIES * CLUSTER), ENTRIES);
        counts = new Qcow2Counts(CLUSTER, 1 + firstClusters + tables.cardinality() + changed.cardinality());
    }

    /**
     * Looks what differs between two disks.
     *
     * @param backing the name of the file with the base, seen from the folder of the file that is written
     * @param format of that file
     * @throws MirageException when the disks differ in size, or the name is longer than the format allows
     */
    public static ThinQcow2 of(VersionDevice base, VersionDevice disk, String backing, DiskFormat format, Monitor monitor)
            throws IOException {
        if (backing.getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES) {
            throw new MirageException("The name of the base is too long for a thin disk: " + backing);
        }
        return new ThinQcow2(disk, DiskDifference.of(base, disk, CLUSTER, monitor), backing, format);
    }

    /** Bytes of the disk that are written. */
    public long writtenBytes() {
        return (long) changed.cardinality() * CLUSTER;
    }

    /** Writes a file that is not there yet. */
    public void write(Path file, Monitor monitor) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            // a file ends with a whole cluster
            FileLayout.write(channel, counts.counted() * CLUSTER - 1, ByteBuffer.allocate(1));
            long table = (1 + firstClusters) * CLUSTER;
            FileLayout.write(channel, 0, header(table));
            counts.write(channel, table);
            long second = (1 + firstClusters + counts.clusters()) * CLUSTER;
            long data = second + (long) tables.cardinality() * CLUSTER;
            writeTables(channel, second, data);
            writeClusters(channel, data, monitor);
        }
    }

    private ByteBuffer header(long countTable) {
        ByteBuffer header = ByteBuffer.allocate(CLUSTER).putInt(MAGIC).putInt(3);
        header.putInt(20, Integer.numberOfTrailingZeros(CLUSTER)).putLong(24, disk.size());
        header.putInt(36, (int) FileLayout.units(disk.size(), (long) ENTRIES * CLUSTER)).putLong(40, CLUSTER);
        header.putLong(48, countTable).putInt(56, (int) counts.tableClusters()).putInt(96, COUNT_ORDER).putInt(100, HEADER);
        header.position(HEADER).putInt(BACKING_FORMAT).putInt(backingFormat.length).put(backingFormat);
        // extensions are filled up to multiples of eight bytes, and one of no kind ends them
        header.position((header.position() + 7) / 8 * 8).putLong(0);
        header.putLong(8, header.position()).putInt(16, backingName.length).put(backingName);
        return header.clear();
    }

    private void writeTables(FileChannel channel, long second, long data) throws IOException {
        long place = second;
        long next = data;
        for (int table = tables.nextSetBit(0); table >= 0; table = tables.nextSetBit(table + 1)) {
            FileLayout.write(channel, CLUSTER + table * 8L, ByteBuffer.allocate(8).putLong(ONCE | place).flip());
            ByteBuffer entries = ByteBuffer.allocate(CLUSTER);
            for (int i = 0; i < ENTRIES; i++) {
                int cluster = table * ENTRIES + i;
                if (changed.get(cluster)) {
                    entries.putLong(i * 8, ONCE | next);
                    next += CLUSTER;
                } else if (zero.get(cluster)) {
                    entries.putLong(i * 8, ZERO);
                }
            }
            FileLayout.write(channel, place, entries);
            place += CLUSTER;
        }
    }

    private void writeClusters(FileChannel channel, long data, Monitor monitor) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(TOGETHER * CLUSTER);
        long place = data;
        for (int cluster = changed.nextSetBit(0); cluster >= 0;) {
            monitor.check();
            int end = Math.min(changed.nextClearBit(cluster), cluster + TOGETHER);
            long offset = (long) cluster * CLUSTER;
            int length = (int) Math.min((long) (end - cluster) * CLUSTER, disk.size() - offset);
            disk.read(offset, buffer.clear().limit(length));
            while (buffer.position() % CLUSTER != 0) {
                buffer.limit(buffer.limit() + 1).put((byte) 0);
            }
            int written = buffer.position();
            FileLayout.write(channel, place, buffer.flip());
            monitor.worked(length);
            place += written;
            cluster = changed.nextSetBit(end);
        }
    }
}
