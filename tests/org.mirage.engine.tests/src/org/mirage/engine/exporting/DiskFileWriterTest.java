// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.RawFile;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.Cancelling;
import org.mirage.testing.Tools;

/** The files that Mirage writes without QEMU, read by QEMU. */
@Timeout(300)
class DiskFileWriterTest {

    private static final long GIB = 1L << 30;

    @TempDir
    Path folder;

    private Path source(long size, long... places) throws IOException {
        Path file = folder.resolve("source.raw");
        byte[] data = new byte[4096];
        new Random(size).nextBytes(data);
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(size);
            for (long place : places) {
                raw.seek(place);
                raw.write(data, 0, (int) Math.min(data.length, size - place));
            }
        }
        return file;
    }

    private Path written(Path source, DiskFormat format) throws IOException {
        Path file = folder.resolve("made." + format.toolName());
        try (RawFile device = RawFile.open(source)) {
            writer(device, format).run(file);
        }
        return file;
    }

    private static DiskFileWriter writer(BlockDevice device, DiskFormat format) throws IOException {
        return writer(device, format, Monitor.NONE);
    }

    private static DiskFileWriter writer(BlockDevice device, DiskFormat format, Monitor monitor) throws IOException {
        return switch (format) {
            case RAW -> DiskFileWriter.raw(device, monitor);
            case QCOW2 -> DiskFileWriter.qcow2(device, 64 << 10, true, monitor);
            case VDI -> DiskFileWriter.vdi(device, false, monitor);
            default -> DiskFileWriter.vhd(device, monitor);
        };
    }

    private void assertSame(Path source, DiskFormat format) throws IOException {
        Path file = written(source, format);
        String name = format.toolName();
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", name, source.toString(), file.toString());
        String info = Tools.run("qemu-img", "info", "-f", name, "--output=json", file.toString());
        assertTrue(info.contains("\"virtual-size\": " + Files.size(source)), info);
        if (format == DiskFormat.QCOW2 || format == DiskFormat.VDI) {
            Tools.run("qemu-img", "check", "-f", name, file.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RAW", "QCOW2", "VDI", "VHD"})
    void aLargeDiskWithLittleOnIt(DiskFormat format) throws IOException {
        Path source = source(70 * GIB + 512, 0, 5 << 20, GIB / 2 - 4096, GIB / 2, 3 * GIB, 3 * GIB + (64 << 10),
                69 * GIB + (123 << 12), 70 * GIB);
        assertSame(source, format);
        try (RawFile file = RawFile.open(folder.resolve("made." + format.toolName()))) {
            long occupied = file.status(0, file.size()).stream().filter(range -> !range.zero()).mapToLong(BlockStatus::length).sum();
            assertTrue(occupied < 2 << 20, occupied + " bytes");
        }
    }

    @Test
    void moreClustersThanOneBlockOfCountsSpeaksOf() throws IOException {
        long[] places = new long[36_000];
        for (int i = 0; i < places.length; i++) {
            places[i] = i * (128L << 10) + (i % 16 << 12);
        }
        assertSame(source(places.length * (128L << 10), places), DiskFormat.QCOW2);
    }

    @ParameterizedTest
    @EnumSource(names = {"RAW", "QCOW2", "VDI", "VHD"})
    void disksOfOddSizes(DiskFormat format) throws IOException {
        for (long size : new long[] {512, 65536 + 512, (2 << 20) - 512, (16 << 20) + 4096 + 512}) {
            assertSame(source(size, size - 512), format);
            Files.delete(folder.resolve("made." + format.toolName()));
            assertSame(source(size), format);
            Files.delete(folder.resolve("made." + format.toolName()));
        }
    }

    @Test
    void virtualMachinesWriteIntoTheFiles() throws IOException {
        Path source = source(64 << 20, 0, 9 << 20, 33 << 20);
        for (DiskFormat format : List.of(DiskFormat.QCOW2, DiskFormat.VDI, DiskFormat.VHD)) {
            Path file = written(source, format);
            for (Path disk : List.of(source, file)) {
                Tools.run("qemu-io", "-f", disk == source ? "raw" : format.toolName(), "-c", "write -P 7 9M 192k",
                        "-c", "write -P 8 20M 3M", "-c", "write -z 33M 64k", disk.toString());
            }
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", format.toolName(), source.toString(), file.toString());
            if (format != DiskFormat.VHD) {
                Tools.run("qemu-img", "check", "-f", format.toolName(), file.toString());
            }
        }
    }

    /** A disk of which nobody has written anything. */
    private record Empty(long size) implements BlockDevice {

        @Override
        public void read(long offset, ByteBuffer target) {
            throw new AssertionError("there is nothing to be read");
        }

        @Override
        public List<BlockStatus> status(long offset, long length) {
            return List.of(new BlockStatus(offset, length, true));
        }

        @Override
        public void close() {
            // there is nothing behind it
        }
    }

    @Test
    void sizesBeyondAFormatAreRefused() throws IOException {
        long vhd = 2040 * GIB;
        writer(new Empty(vhd), DiskFormat.VHD);
        MirageException refusal = assertThrows(MirageException.class,
                () -> writer(new Empty(vhd + 512), DiskFormat.VHD));
        assertTrue(refusal.getMessage().contains("VHD") && refusal.getMessage().contains(Long.toString(vhd + 512)), refusal.getMessage());
        assertThrows(MirageException.class, () -> writer(new Empty(512 * 1024 * GIB), DiskFormat.VDI));
    }

    @Test
    void whatCannotBeReadIsTold() throws IOException {
        Path source = source(200 << 20, 0, 100 << 20, 150 << 20);
        Path file = folder.resolve("made.qcow2");
        try (RawFile whole = RawFile.open(source)) {
            BlockDevice broken = new BlockDevice() {
                @Override
                public long size() {
                    return whole.size();
                }

                @Override
                public void read(long offset, ByteBuffer target) throws IOException {
                    if (offset >= 100 << 20) {
                        throw new IOException("worn out");
                    }
                    whole.read(offset, target);
                }

                @Override
                public List<BlockStatus> status(long offset, long length) throws IOException {
                    return whole.status(offset, length);
                }

                @Override
                public void close() {
                    // the file is closed by itself
                }
            };
            IOException failure = assertThrows(IOException.class,
                    () -> writer(broken, DiskFormat.QCOW2).run(file));
            assertEquals("worn out", failure.getMessage());
            assertThrows(CancelledException.class,
                    () -> writer(whole, DiskFormat.QCOW2, new Cancelling(0)).run(file));
        }
    }
}
