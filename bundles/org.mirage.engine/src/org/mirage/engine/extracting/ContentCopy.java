// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.extracting;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;

/** Writes contents of files into open files of this machine; what is zero becomes a hole. */
final class ContentCopy implements AutoCloseable {

    private static final int PIECE = 1 << 20;
    /** Holes are found by blocks of this size, that of most file systems. */
    private static final int BLOCK = 4096;

    private final VersionFiles files;
    private final Monitor monitor;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment piece = arena.allocate(PIECE, BLOCK);
    private final MemorySegment zeros = arena.allocate(BLOCK);

    ContentCopy(VersionFiles files, Monitor monitor) {
        this.files = files;
        this.monitor = monitor;
    }

    /** Writes all of a file into an empty one. */
    void copy(MachineEntry file, int descriptor) throws IOException {
        long size = file.entry().size();
        if (size == 0) {
            return;
        }
        HostCalls.setSize(descriptor, size);
        files.pieces(file, (offset, chunk, length) -> {
            if (chunk != null) {
                copy(file, descriptor, offset, Math.min(length, size - offset));
            }
        });
        monitor.worked(size);
    }

    private void copy(MachineEntry file, int descriptor, long offset, long length) throws IOException {
        for (long done = 0; done < length; done += PIECE) {
            monitor.check();
            int part = (int) Math.min(PIECE, length - done);
            ByteBuffer buffer = piece.asSlice(0, part).asByteBuffer();
            files.read(file, offset + done, buffer);
            writeData(descriptor, offset + done, part);
        }
    }

    /** Writes runs of blocks that are not zero. */
    private void writeData(int descriptor, long offset, int length) throws HostException {
        int start = 0;
        for (int at = 0; at < length; at += BLOCK) {
            int block = Math.min(BLOCK, length - at);
            if (piece.asSlice(at, block).mismatch(zeros.asSlice(0, block)) < 0) {
                write(descriptor, offset, start, at);
                start = at + block;
            }
        }
        write(descriptor, offset, start, length);
    }

    private void write(int descriptor, long offset, int start, int end) throws HostException {
        if (start < end) {
            HostCalls.write(descriptor, piece.asSlice(start, end - start), offset + start);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
