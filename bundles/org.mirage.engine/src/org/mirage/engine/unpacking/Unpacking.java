// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.unpacking;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

import org.mirage.disk.DiskFormat;
import org.mirage.disk.ImageSource;
import org.mirage.engine.ByteCount;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.tukaani.xz.XZInputStream;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

/**
 * Unpacks gz, xz, zst and bz2 into a temporary file without a name, zeros as holes: a disk is read from many places at once,
 * and none of these can be.
 */
public final class Unpacking {

    private static final int BLOCK = 1 << 16;
    private static final int LOOK_EVERY = 64 << 20;
    private static final long SPARE = 1L << 30;
    private static final long MAX_SIZE = 16L << 40;
    private static final long MAX_RATIO = 100_000;
    private static final long UNJUDGED = 256 << 20;
    private static final int XZ_MEMORY_KIB = 128 << 10;

    private final ImageSource packed;
    private final DiskFormat method;
    private final Path folder;
    private final Monitor monitor;

    /**
     * @param method one of gzip, xz, zstd and bzip2
     * @param folder for the temporary file
     */
    public Unpacking(ImageSource packed, DiskFormat method, Path folder, Monitor monitor) {
        this.packed = packed;
        this.method = method;
        this.folder = folder;
        this.monitor = monitor;
    }

    /**
     * Unpacks all of it.
     *
     * @param shown how messages call what was unpacked, and where it seems to lie
     * @return the unpacked bytes; the file is gone when it is closed, or when this process ends
     */
    public ImageSource run(Path shown) throws IOException {
        Path file = Files.createTempFile(folder, "unpacked-", "");
        try {
            monitor.begin("Unpacking " + packed.shown().getFileName(), packed.length());
            try (CountedInput source = new CountedInput(packed.bytes(), monitor);
                    InputStream input = open(source);
                    FileChannel output = FileChannel.open(file, StandardOpenOption.WRITE)) {
                copy(input, source, output, file);
            } catch (MirageException e) {
                throw e;
            } catch (IOException | ArithmeticException | IndexOutOfBoundsException e) {
                if (Files.getFileStore(folder).getUsableSpace() < BLOCK) {
                    throw noRoom();
                }
                throw new MirageException(packed.shown() + " cannot be unpacked: " + e.getMessage()
                        + "; it is damaged or cut short: copy or download it again", e);
            }
            return ImageSource.madeOf(file, shown);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private InputStream open(CountedInput source) throws IOException {
        return switch (method) {
            case GZIP -> new GZIPInputStream(source, BLOCK);
            case XZ -> new XZInputStream(new BufferedInputStream(source, BLOCK), XZ_MEMORY_KIB);
            case ZSTD -> new ZstdInputStreamNoFinalizer(source);
            case BZIP2 -> new Bzip2Input(source);
            default -> throw new IllegalArgumentException(method.toString());
        };
    }

    private void copy(InputStream input, CountedInput source, FileChannel output, Path file) throws IOException {
        byte[] block = new byte[BLOCK];
        byte[] zeros = new byte[BLOCK];
        long size = 0;
        for (int count = input.readNBytes(block, 0, BLOCK); count > 0; count = input.readNBytes(block, 0, BLOCK)) {
            if (!Arrays.equals(block, 0, count, zeros, 0, count)) {
                ByteBuffer bytes = ByteBuffer.wrap(block, 0, count);
                for (long place = size; bytes.hasRemaining();) {
                    place += output.write(bytes, place);
                }
            }
            size += count;
            if (size % LOOK_EVERY == 0) {
                monitor.check();
                requireReason(size, source.position());
                if (Files.getFileStore(file).getUsableSpace() < SPARE) {
                    throw noRoom();
                }
            }
        }
        if (size > 0 && output.size() < size) {
            output.write(ByteBuffer.allocate(1), size - 1);
        }
    }

    private void requireReason(long size, long read) throws MirageException {
        if (size > MAX_SIZE || size > UNJUDGED && size / MAX_RATIO > read) {
            throw new MirageException(packed.shown() + " is no disk: " + ByteCount.show(read) + " of it unpack to "
                    + ByteCount.show(size) + " and more, as in a file made to fill a disk up. If it is one, unpack it yourself");
        }
    }

    private MirageException noRoom() {
        return new MirageException("There is no room left in " + folder + " to unpack " + packed.shown()
                + " into; make room, or unpack it elsewhere and import what comes out");
    }
}
