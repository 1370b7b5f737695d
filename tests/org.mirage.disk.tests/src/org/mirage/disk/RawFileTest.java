// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawFileTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatIsThere() throws Exception {
        byte[] bytes = Pattern.bytes(1, 100_000);
        Path file = Files.write(folder.resolve("disk"), bytes);
        try (RawFile disk = RawFile.open(file)) {
            assertEquals(100_000, disk.size());
            for (ByteBuffer buffer : List.of(ByteBuffer.allocate(70_001), ByteBuffer.allocateDirect(70_001))) {
                disk.read(12_345, buffer);
                byte[] read = new byte[70_001];
                buffer.flip().get(read);
                assertArrayEquals(Arrays.copyOfRange(bytes, 12_345, 12_345 + 70_001), read);
            }
        }
    }

    @Test
    void refusesWhatLiesOutside() throws Exception {
        Path file = Files.write(folder.resolve("disk"), new byte[1000]);
        try (RawFile disk = RawFile.open(file)) {
            assertThrows(EOFException.class, () -> disk.read(1000, ByteBuffer.allocate(1)));
            assertThrows(EOFException.class, () -> disk.read(-1, ByteBuffer.allocate(1)));
            assertThrows(EOFException.class, () -> disk.status(999, 2));
            assertThrows(EOFException.class, () -> disk.status(Long.MAX_VALUE, 2));
            disk.read(1000, ByteBuffer.allocate(0));
            assertEquals(List.of(), disk.status(1000, 0));
        }
        assertThrows(NoSuchFileException.class, () -> RawFile.open(folder.resolve("absent")));
    }

    @Test
    void knowsHolesAsTheKernelDoes() throws Exception {
        Path file = sparse("disk");
        try (RawFile disk = RawFile.open(file)) {
            assertEquals(QemuMap.of(file, "raw"), disk.status(0, disk.size()));
            // bounded to the range asked, at any byte
            assertEquals(List.of(new BlockStatus(1 << 20, 1 << 20, false)), disk.status(1 << 20, 1 << 20));
            assertEquals(List.of(new BlockStatus(5 << 20, 3, true)), disk.status(5 << 20, 3));
            assertEquals(
                    List.of(new BlockStatus((1 << 20) - 7, 7, true), new BlockStatus(1 << 20, 9, false)),
                    disk.status((1 << 20) - 7, 16));
        }
    }

    @Test
    void opensNamesThatAreNoText() throws Exception {
        Path file = sparse("disk");
        new ProcessBuilder("python3", "-c", "import os,sys; os.rename(b'disk', b'\\xff%41,:disk')")
                .directory(folder.toFile()).inheritIO().start().waitFor();
        try (var files = Files.newDirectoryStream(folder)) {
            try (RawFile disk = RawFile.open(files.iterator().next())) {
                assertEquals(5, disk.status(0, disk.size()).size(), "holes are known");
            }
        }
        assertTrue(Files.notExists(file));
    }

    @Test
    void saysThatTheFileWasTruncated() throws Exception {
        Path file = Files.write(folder.resolve("disk"), Pattern.bytes(2, 1 << 20));
        try (RawFile disk = RawFile.open(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(4096);
            }
            IOException e = assertThrows(IOException.class, () -> disk.read(0, ByteBuffer.allocate(8192)));
            assertTrue(e.getMessage().contains(file.toString()) && e.getMessage().contains("truncated"), e.getMessage());
            // what is missing must not pass for zeros
            assertEquals(List.of(new BlockStatus(8192, 4096, false)), disk.status(8192, 4096));
        }
    }

    @Test
    void slicesAreBounded() throws Exception {
        Path file = sparse("disk");
        try (RawFile disk = RawFile.open(file); BlockDevice slice = disk.slice(1 << 20, 3 << 20)) {
            assertEquals(
                    List.of(new BlockStatus(0, 1 << 20, false), new BlockStatus(1 << 20, 1 << 20, true),
                            new BlockStatus(2 << 20, 1 << 20, false)),
                    slice.status(0, slice.size()));
            assertThrows(EOFException.class, () -> slice.read((3 << 20) - 1, ByteBuffer.allocate(2)));
            assertThrows(EOFException.class, () -> disk.slice(disk.size(), 1));
        }
    }

    /** Holes in MiB: 0-1, 2-3, 4-64; data 1-2, 3-4. */
    private Path sparse(String name) throws IOException {
        Path file = folder.resolve(name);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(Pattern.bytes(3, 1 << 20)), 1 << 20);
            channel.write(ByteBuffer.wrap(Pattern.bytes(4, 1 << 20)), 3 << 20);
        }
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
            whole.setLength(64 << 20);
        }
        return file;
    }
}
