// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/** Writes a device into a file of some layout, with holes where the device is known to be zero; all cores unpack at once. */
public final class DiskFileWriter {

    private static final int PIECE = 1 << 20;

    private final BlockDevice device;
    private final UsedBlocks blocks;
    private final FileLayout layout;
    private final Monitor monitor;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean failed = new AtomicBoolean();

    /** A writer of the disk's bytes as they are. All of these look at what the device tells of zeros. */
    public static DiskFileWriter raw(BlockDevice device, Monitor monitor) throws IOException {
        UsedBlocks blocks = UsedBlocks.of(device, RawLayout.BLOCK);
        return new DiskFileWriter(device, blocks, new RawLayout(blocks.size()), monitor);
    }

    /** Whether {@link #qcow2} writes clusters of so many bytes. */
    public static boolean hasQcow2(int cluster) {
        return Qcow2Layout.holds(cluster);
    }

    /**
     * A writer of QEMU's format.
     *
     * @param cluster bytes
     * @param newer true for version 3, false for version 2
     */
    public static DiskFileWriter qcow2(BlockDevice device, int cluster, boolean newer, Monitor monitor) throws IOException {
        UsedBlocks blocks = UsedBlocks.of(device, cluster);
        return new DiskFileWriter(device, blocks, new Qcow2Layout(blocks, cluster, newer), monitor);
    }

    /**
     * A writer of VirtualBox's format.
     *
     * @param all true to have a place for what is zero, too
     * @throws MirageException when the format has no words for a disk of that size
     */
    public static DiskFileWriter vdi(BlockDevice device, boolean all, Monitor monitor) throws IOException {
        UsedBlocks blocks = UsedBlocks.of(device, VdiLayout.BLOCK);
        return new DiskFileWriter(device, blocks, new VdiLayout(blocks, all), monitor);
    }

    /**
     * A writer of Virtual PC's format, dynamic.
     *
     * @throws MirageException when the format has no words for a disk of that size
     */
    public static DiskFileWriter vhd(BlockDevice device, Monitor monitor) throws IOException {
        UsedBlocks blocks = UsedBlocks.of(device, VhdLayout.BLOCK);
        return new DiskFileWriter(device, blocks, new VhdLayout(blocks), monitor);
    }

    /**
     * A writer of Virtual PC's format, fixed.
     *
     * @throws MirageException when the format has no words for a disk of that size
     */
    public static DiskFileWriter fixedVhd(BlockDevice device, Monitor monitor) throws IOException {
        UsedBlocks blocks = UsedBlocks.of(device, FixedVhdLayout.BLOCK);
        return new DiskFileWriter(device, blocks, new FixedVhdLayout(blocks.size()), monitor);
    }

    private DiskFileWriter(BlockDevice device, UsedBlocks blocks, FileLayout layout, Monitor monitor) {
        this.device = device;
        this.blocks = blocks;
        this.layout = layout;
        this.monitor = monitor;
    }

    /** Writes a file that is not there yet or empty. */
    public void run(Path file) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw"); FileChannel channel = opened.getChannel();
                WriteBehind behind = new WriteBehind(file);
                ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
            opened.setLength(layout.fileSize());
            monitor.worked(blocks.size() - blocks.stripeBytes());
            layout.writeHead(channel);
            List<Future<?>> writers = IntStream.range(0, threads).<Future<?>>mapToObj(i -> pool.submit(() -> {
                writeStripes(channel, behind);
                return null;
            })).toList();
            await(writers);
            behind.finish();
        }
    }

    private static void await(List<Future<?>> writers) throws IOException {
        for (Future<?> writer : writers) {
            try {
                writer.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            }
        }
    }

    private void writeStripes(FileChannel channel, WriteBehind behind) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(PIECE);
        try {
            for (int stripe; (stripe = next.getAndIncrement()) < blocks.stripes() && !failed.get();) {
                behind.written(writeStripe(stripe, buffer, channel));
            }
        } catch (IOException | RuntimeException e) {
            failed.set(true);
            throw e;
        }
    }

    /** Writes what a stripe holds; returns how many bytes that is. */
    private long writeStripe(int stripe, ByteBuffer buffer, FileChannel channel) throws IOException {
        List<BlockStatus> data = device.status(blocks.offset(stripe), blocks.length(stripe)).stream()
                .filter(range -> !range.zero()).toList();
        long[] places = places(stripe, data);
        layout.map(stripe, places, channel);
        for (BlockStatus range : data) {
            write(range, blocks.offset(stripe), places, buffer, channel);
        }
        monitor.worked(blocks.length(stripe));
        return data.stream().mapToLong(BlockStatus::length).sum();
    }

    private long[] places(int stripe, List<BlockStatus> data) {
        long start = blocks.offset(stripe);
        long[] places = new long[Math.ceilDiv(blocks.length(stripe), layout.blockSize())];
        Arrays.fill(places, FileLayout.NONE);
        long rank = blocks.rank(stripe);
        for (BlockStatus range : data) {
            int last = (int) (range.end() - 1 - start) / layout.blockSize();
            for (int i = (int) (range.offset() - start) / layout.blockSize(); i <= last; i++) {
                if (places[i] == FileLayout.NONE) {
                    places[i] = layout.place(blocks.firstBlock(stripe) + i, rank++);
                }
            }
        }
        return places;
    }

    private void write(BlockStatus range, long start, long[] places, ByteBuffer buffer, FileChannel channel) throws IOException {
        for (long at = range.offset(); at < range.end() && !failed.get();) {
            monitor.check();
            int within = (int) (at - start);
            int length = (int) Math.min(together(places, within), range.end() - at);
            device.read(at, buffer.clear().limit(length));
            FileLayout.write(channel, places[within / layout.blockSize()] + within % layout.blockSize(), buffer.flip());
            at += length;
        }
    }

    /** How many bytes from an offset of a stripe on lie together in the file, as far as one piece reaches. */
    private int together(long[] places, int within) {
        int block = layout.blockSize();
        int i = within / block;
        int length = block - within % block;
        while (length < PIECE && i + 1 < places.length && places[i + 1] == places[i] + block) {
            length += block;
            i++;
        }
        return Math.min(length, PIECE);
    }
}
