// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A file or block special file whose bytes are the device's bytes.
 *
 * <p>Holes are known where the system can tell them. As with every {@code java.nio} channel, interrupting a thread
 * while it reads closes the file for all threads.
 */
public final class RawFile implements BlockDevice {

    private final Path file;
    private final FileChannel channel;
    private final Optional<SparseFile> sparse;
    private final long size;

    private RawFile(Path file, FileChannel channel, Optional<SparseFile> sparse) throws IOException {
        this.file = file;
        this.channel = channel;
        this.sparse = sparse;
        this.size = channel.size();
    }

    /** Opens a file; its size is taken now and stays. */
    public static RawFile open(Path file) throws IOException {
        return open(file, file);
    }

    /** @param shown how messages call the file */
    static RawFile open(Path file, Path shown) throws IOException {
        Optional<SparseFile> sparse = SparseFile.open(file);
        FileChannel channel = null;
        try {
            channel = sparse.isPresent() ? sparse.get().channel() : FileChannel.open(file, StandardOpenOption.READ);
            return new RawFile(shown, channel, sparse);
        } catch (IOException | RuntimeException e) {
            sparse.ifPresent(SparseFile::close);
            if (channel != null) {
                channel.close();
            }
            throw e;
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        requireWithin(offset, target.remaining());
        long position = offset;
        while (target.hasRemaining()) {
            int count = readAt(position, target);
            if (count < 0) {
                throw new IOException(file + ": ends at byte " + position + " now, but had " + size
                        + " bytes when it was opened: it was truncated meanwhile");
            }
            position += count;
        }
    }

    private int readAt(long position, ByteBuffer target) throws IOException {
        try {
            return channel.read(target, position);
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(file + ": cannot be read at byte " + position + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<BlockStatus> status(long offset, long length) throws IOException {
        requireWithin(offset, length);
        StatusList found = new StatusList();
        long end = offset + length;
        long position = offset;
        while (position < end) {
            long data = clip(nextData(position), position, end);
            found.add(position, data - position, true);
            long hole = data == end ? end : clip(nextHole(data), data, end);
            if (hole == data) {
                // no progress: the system cannot tell, or the file changes under us
                hole = end;
            }
            found.add(data, hole - data, false);
            position = hole;
        }
        return found.toList();
    }

    private long nextData(long from) throws IOException {
        long data = sparse.isPresent() ? sparse.get().nextData(from) : -1;
        // "no more data" is also what a truncated file answers; that must not pass for zeros
        return data == Long.MAX_VALUE && channel.size() < size ? -1 : data;
    }

    private long nextHole(long from) {
        return sparse.isPresent() ? sparse.get().nextHole(from) : -1;
    }

    private static long clip(long value, long low, long high) {
        return value < low ? low : Math.min(value, high);
    }

    @Override
    public void close() throws IOException {
        sparse.ifPresent(SparseFile::close);
        channel.close();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
