// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.packing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.stream.OrderedParts;

/** Packs the bytes of a device into a file. What is zero was packed once and is repeated. */
public final class PackedFile {

    private static final int BUFFER = 1 << 20;

    /**
     * A packed piece.
     *
     * @param length of the piece
     */
    private record Part(byte[] bytes, int length) {
    }

    private final BlockDevice device;
    private final Compression compression;
    private final byte[] zeros;

    /** Will pack all bytes of a device. */
    public PackedFile(BlockDevice device, Compression compression) throws IOException {
        this.device = device;
        this.compression = compression;
        zeros = compression.pack(new byte[compression.pieceBytes()]);
    }

    /** Writes a file that is not there yet. */
    public void write(Path file, Monitor monitor) throws IOException {
        long count = (device.size() + compression.pieceBytes() - 1) / compression.pieceBytes();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), BUFFER)) {
            new OrderedParts<>(this::pack, (Part part) -> {
                out.write(part.bytes);
                monitor.worked(part.length);
            }).run(count, monitor);
        }
    }

    private Part pack(long index) throws IOException {
        long offset = index * compression.pieceBytes();
        int length = (int) Math.min(compression.pieceBytes(), device.size() - offset);
        if (length == compression.pieceBytes() && device.status(offset, length).stream().allMatch(BlockStatus::zero)) {
            return new Part(zeros, length);
        }
        byte[] piece = new byte[length];
        device.read(offset, ByteBuffer.wrap(piece));
        return new Part(compression.pack(piece), length);
    }
}
