// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.bytes.BigEndian;
import org.mirage.filesystem.ext.ExtFileSystem;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** Journals written by {@code debugfs}, which can have what no kernel writes any more: checksums of version 2. */
class DebugfsJournalTest {

    /** Enough for two descriptor blocks; with some other numbers debugfs writes a transaction without an end. */
    private static final int COUNT = 190;
    /** The first of the blocks written, free ones behind the journal. */
    private static final long FIRST = 31000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "1024 | -t ext4 -O ^metadata_csum,^64bit | jo",
        "1024 | -t ext4 -O ^metadata_csum,64bit | jo",
        "1024 | -t ext4 -O metadata_csum,^64bit | jo -c -v 2",
        "1024 | -t ext4 -O metadata_csum,64bit | jo -c -v 2",
        "1024 | -t ext4 -O metadata_csum,^64bit | jo -c -v 3",
        "2048 | -t ext4 -O metadata_csum,64bit | jo -c -v 3",
        "4096 | -t ext4 -O metadata_csum,64bit | jo -c -v 2",
        "4096 | -t ext3 | jo",
        "1024 | -t ext3 | jo"})
    void blocksAreTheKernelsAndDebugfs(int blockSize, String options, String open) throws IOException {
        Path image = folder.resolve("volume.raw");
        Tools.bash("truncate -s " + 32 * blockSize + "K '" + image + "'; mke2fs -F -q -b " + blockSize + " " + options + " '" + image + "'");
        Path once = content(1, blockSize);
        Path twice = content(2, blockSize);
        Path commands = Files.writeString(folder.resolve("commands"), String.join("\n", open,
                "jw -b " + list(0, COUNT) + " " + once,
                // the second transaction replaces some blocks of the first one, and revokes some
                "jw -b " + list(50, 20) + " -r " + list(10, 5) + "," + list(60, 3) + " " + twice,
                "jc", ""));
        String said = Tools.run("debugfs", "-w", "-f", commands.toString(), image.toString());
        assertTrue(!said.contains("Unknown"), said);

        byte[] replayed = read(image(image, "debugfs", "debugfs -w -R journal_run"), blockSize);
        byte[] mounted = read(mounted(image), blockSize);
        try (BlockDevice device = RawFile.open(image); FileSystemReader reader = new ExtFileSystem().open(device)) {
            byte[] view = new byte[COUNT * blockSize];
            reader.view().read(FIRST * blockSize, ByteBuffer.wrap(view));
            assertArrayEquals(replayed, view);
            assertArrayEquals(mounted, view);
            byte[] before = new byte[view.length];
            device.read(FIRST * blockSize, ByteBuffer.wrap(before));
            assertEquals(0, before[0], "the device itself has been written to");
            // the begin of a block that was escaped, one that was revoked, and one that was written twice
            assertArrayEquals(new byte[] {(byte) 0xC0, 0x3B, 0x39, (byte) 0x98}, Arrays.copyOf(view, 4));
            assertArrayEquals(new byte[blockSize], Arrays.copyOfRange(view, 11 * blockSize, 12 * blockSize));
            assertArrayEquals(Arrays.copyOf(Files.readAllBytes(twice), blockSize),
                    Arrays.copyOfRange(view, 50 * blockSize, 51 * blockSize));
        }
    }

    private static String list(long from, int count) {
        return IntStream.range(0, count).mapToObj(i -> Long.toString(FIRST + from + i)).collect(Collectors.joining(","));
    }

    /** Blocks of which every fourth begins with the journal's mark. */
    private Path content(int seed, int blockSize) throws IOException {
        byte[] bytes = new byte[COUNT * blockSize];
        new Random(seed).nextBytes(bytes);
        for (int i = 0; i < COUNT; i += 4) {
            BigEndian.put32(bytes, i * blockSize, JournalSuperblock.MAGIC);
        }
        return Files.write(folder.resolve("content-" + seed), bytes);
    }

    private Path image(Path image, String name, String command) throws IOException {
        Path copy = Crash.copy(image, folder.resolve(name));
        Tools.bash(command + " '" + copy + "'");
        return copy;
    }

    private Path mounted(Path image) throws IOException {
        assumeTrue(LoopMount.possible(), "only root can mount, which a part of the truth of this test comes from");
        Path copy = Crash.copy(image, folder.resolve("mounted"));
        LoopMount.open(copy, 0, "rw").close();
        return copy;
    }

    private static byte[] read(Path image, int blockSize) throws IOException {
        byte[] bytes = new byte[COUNT * blockSize];
        try (BlockDevice device = RawFile.open(image)) {
            device.read(FIRST * blockSize, ByteBuffer.wrap(bytes));
        }
        return bytes;
    }
}
