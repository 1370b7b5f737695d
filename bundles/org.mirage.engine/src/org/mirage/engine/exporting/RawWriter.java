// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;

/** Writes a device into a raw file with holes where the device is known to be zero; all cores unpack at once. */
public final class RawWriter {

    private static final long STRIPE = 16 << 20;
    private static final int PIECE = 1 << 20;

    private final BlockDevice device;
    private final Path file;
    private final Monitor monitor;
    private final AtomicLong next = new AtomicLong();
    private final AtomicBoolean failed = new AtomicBoolean();

    public RawWriter(BlockDevice device, Path file, Monitor monitor) {
        this.device = device;
        this.file = file;
        this.monitor = monitor;
    }

    public void run() throws IOException {
        try (RandomAccessFile sized = new RandomAccessFile(file.toFile(), "rw")) {
            sized.setLength(device.size());
        }
        int threads = Runtime.getRuntime().availableProcessors();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
            List<Future<?>> writers = IntStream.range(0, threads).<Future<?>>mapToObj(i -> pool.submit(() -> {
                writeStripes(channel);
                return null;
            })).toList();
            await(writers);
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

    private void writeStripes(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(PIECE);
        try {
            for (long offset = next.getAndAdd(STRIPE); offset < device.size() && !failed.get(); offset = next.getAndAdd(STRIPE)) {
                long length = Math.min(STRIPE, device.size() - offset);
                for (BlockStatus range : device.status(offset, length)) {
                    if (!range.zero()) {
                        write(range, buffer, channel);
                    }
                }
                monitor.worked(length);
            }
        } catch (IOException | RuntimeException e) {
            failed.set(true);
            throw e;
        }
    }

    private void write(BlockStatus range, ByteBuffer buffer, FileChannel channel) throws IOException {
        for (long offset = range.offset(); offset < range.end() && !failed.get(); offset += PIECE) {
            monitor.check();
            buffer.clear().limit((int) Math.min(PIECE, range.end() - offset));
            device.read(offset, buffer);
            buffer.flip();
            while (buffer.hasRemaining()) {
                channel.write(buffer, offset + buffer.position());
            }
        }
    }
}
