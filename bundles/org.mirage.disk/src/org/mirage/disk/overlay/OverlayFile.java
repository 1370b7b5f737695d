// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.overlay;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.mirage.disk.DiskImageException;
import org.mirage.disk.DiskImageException.Problem;

/**
 * A qcow2 file that holds what was written over another disk, read without that other disk: which clusters it has, and their
 * bytes. For any number of threads; nothing may write the file meanwhile.
 *
 * <p>Only what QEMU makes of an overlay by itself is read: no compression, encryption, data file or subclusters.
 */
public final class OverlayFile implements Closeable {

    private static final int MAGIC = 0x514649fb;
    private static final int HEADER = 104;
    private static final long OFFSET = 0x00ff_ffff_ffff_fe00L;
    private static final long COMPRESSED = 1L << 62;
    private static final long ALL_ZERO = 1;
    /** QEMU opens no larger first-level table. */
    private static final int MOST_TABLES = (32 << 20) / 8;
    private static final long WHOLE = -1;

    private final Path file;
    private final FileChannel channel;
    private final long fileSize;
    private final long start;
    private final long size;
    private final int clusterBits;
    private final ByteBuffer tables;
    /** The second-level table looked into last, and which it is. */
    private ByteBuffer table;
    private int tableNumber = -1;

    private OverlayFile(Path file, FileChannel channel, long start, long wanted) throws IOException {
        this.file = file;
        this.channel = channel;
        fileSize = channel.size();
        ByteBuffer header = at(0, HEADER);
        if (header.getInt(0) != MAGIC || header.getInt(4) != 3) {
            throw damaged("it is no QCOW2 file of version 3");
        }
        clusterBits = header.getInt(20);
        long whole = header.getLong(24);
        int count = header.getInt(36);
        if (clusterBits < 9 || clusterBits > 21 || whole < 0 || count < 0 || count > MOST_TABLES || count < tablesFor(whole)) {
            throw damaged("its header makes no sense");
        }
        this.start = start;
        size = wanted == WHOLE ? whole : wanted;
        if (start < 0 || size < 0 || start > whole - size || (start & (1L << clusterBits) - 1) != 0) {
            throw damaged("its disk has no part of " + size + " bytes from byte " + start + " on");
        }
        if (header.getInt(32) != 0 || header.getLong(72) != 0) {
            throw damaged("it uses what no overlay of ours does");
        }
        tables = at(header.getLong(40), count * 8);
    }

    /** Opens a file, which is not changed. */
    public static OverlayFile open(Path file) throws IOException {
        return open(file, 0, WHOLE);
    }

    /**
     * Opens what a file has of one part of its disk; offsets are those in the part then.
     *
     * @param start where the part begins, at a cluster
     * @param size bytes of it
     */
    public static OverlayFile openPart(Path file, long start, long size) throws IOException {
        return open(file, start, size);
    }

    private static OverlayFile open(Path file, long start, long size) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new OverlayFile(file, channel, start, size);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private long tablesFor(long bytes) {
        int bits = 2 * clusterBits - 3;
        return (bytes >>> bits) + ((bytes & (1L << bits) - 1) == 0 ? 0 : 1);
    }

    /** Bytes of the disk, or of the part of it that was asked for. */
    public long size() {
        return size;
    }

    /** Visits what the file has, in rising order, neighbours of the same kind joined. */
    public void visit(OverlayVisitor visitor) throws IOException {
        int perTable = 1 << clusterBits - 3;
        int tableBits = 2 * clusterBits - 3;
        long from = 0;
        long to = 0;
        boolean zero = false;
        for (long number = start >>> tableBits; number < start + size + (1L << tableBits) - 1 >>> tableBits; number++) {
            if ((tables.getLong((int) number * 8) & OFFSET) == 0) {
                continue;
            }
            for (int i = 0; i < perTable; i++) {
                long offset = (number * perTable + i << clusterBits) - start;
                long entry = offset >= 0 && offset < size ? entry(start + offset) : 0;
                boolean empty = (entry & ALL_ZERO) != 0;
                if (!empty && (entry & OFFSET) == 0) {
                    continue;
                }
                if (offset != to || empty != zero) {
                    tell(from, to, zero, visitor);
                    from = offset;
                    zero = empty;
                }
                to = Math.min(size, offset + (1L << clusterBits));
            }
        }
        tell(from, to, zero, visitor);
    }

    private static void tell(long from, long to, boolean zero, OverlayVisitor visitor) throws IOException {
        if (from < to) {
            visitor.range(from, to - from, zero);
        }
    }

    /**
     * Fills {@code target} with what the file has from an offset of the disk on.
     *
     * @throws IOException when it does not have all of it
     */
    public void read(long offset, ByteBuffer target) throws IOException {
        long at = start + offset;
        int end = target.limit();
        while (target.position() < end) {
            long inCluster = at & (1L << clusterBits) - 1;
            int part = (int) Math.min(end - target.position(), (1L << clusterBits) - inCluster);
            long entry = entry(at);
            target.limit(target.position() + part);
            if ((entry & ALL_ZERO) != 0) {
                zeros(target);
            } else if ((entry & OFFSET) == 0) {
                target.limit(end);
                throw new IOException(file + " has nothing at byte " + at + " of its disk");
            } else {
                fill((entry & OFFSET) + inCluster, target);
            }
            target.limit(end);
            at += part;
        }
    }

    private synchronized long entry(long offset) throws IOException {
        int number = (int) (offset >>> 2 * clusterBits - 3);
        if (number != tableNumber) {
            long at = tables.getLong(number * 8) & OFFSET;
            tableNumber = -1;
            table = at == 0 ? null : at(at, 1 << clusterBits);
            tableNumber = number;
        }
        long entry = table == null ? 0 : table.getLong((int) (offset >>> clusterBits & (1 << clusterBits - 3) - 1) * 8);
        if ((entry & COMPRESSED) != 0 || (entry & OFFSET & (1L << clusterBits) - 1) != 0 || (entry & OFFSET) >= fileSize) {
            throw damaged("its tables make no sense at byte " + offset);
        }
        return entry;
    }

    private ByteBuffer at(long offset, int length) throws IOException {
        if (offset < 0 || offset > fileSize - length) {
            throw damaged("it is cut off");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.BIG_ENDIAN);
        fill(offset, bytes);
        return bytes.flip();
    }

    // the last cluster need not be written to its end
    private void fill(long offset, ByteBuffer target) throws IOException {
        long at = offset;
        while (target.hasRemaining()) {
            int count = channel.read(target, at);
            if (count < 0) {
                zeros(target);
                return;
            }
            at += count;
        }
    }

    private static void zeros(ByteBuffer target) {
        while (target.hasRemaining()) {
            target.put((byte) 0);
        }
    }

    private DiskImageException damaged(String why) {
        return new DiskImageException(file, Problem.DAMAGED, why);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
