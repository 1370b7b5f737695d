// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.Range;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;

/**
 * Volumes with damage in their metadata, from a fixed seed: whatever stands there, the reader says so with an
 * {@link IOException} or a problem, reads no more than some times the volume, and takes little memory.
 */
class DamageTest {

    private static final long MOST_MEMORY = 256L << 20;
    private static final long MOST_READ = 40;
    private static final long[] EXTREMES = {0, 1, 0x7F, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFFFL};

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "-t ext4 -b 1024 -O ^has_journal,inline_data,ea_inode,^metadata_csum,^uninit_bg",
        "-t ext4 -b 1024 -O ^has_journal,inline_data,ea_inode",
        "-t ext4 -b 1024 -O ^has_journal,^resize_inode,meta_bg,bigalloc,large_dir,ea_inode -C 2048",
        "-t ext2 -b 1024 -I 128",
        "-t ext4 -b 4096 -O ^has_journal,^flex_bg,sparse_super2"})
    void damageIsToldAndNothingElseHappens(String options) throws IOException {
        damage(options, 1500, 20261);
    }

    @Test
    @Tag("full")
    void muchMoreDamageIsToldToo() throws IOException {
        damage("-t ext4 -b 1024 -O ^has_journal,inline_data,ea_inode,^metadata_csum,^uninit_bg", 30000, 7);
        damage("-t ext4 -b 2048 -O ^has_journal,ea_inode,bigalloc,encrypt -C 4096", 30000, 8);
        damage("-t ext2 -b 1024", 30000, 9);
    }

    private void damage(String options, int rounds, long seed) throws IOException {
        MemoryDevice device = MemoryDevice.of(SmallVolume.make(folder, options).file());
        List<Range> targets = SmallVolume.metadata(device);
        Random random = new Random(seed);
        int told = 0;
        for (int round = 0; round < rounds; round++) {
            List<byte[]> undo = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i <= round % 4; i++) {
                Range target = targets.get(random.nextInt(targets.size()));
                int at = (int) (target.offset() + random.nextLong(target.length() - 4));
                places.add(at);
                undo.add(Arrays.copyOfRange(device.bytes(), at, at + 4));
                change(device.bytes(), at, random);
            }
            told += readAll(device, "seed " + seed + ", round " + round + ", bytes at " + places) ? 1 : 0;
            for (int i = places.size() - 1; i >= 0; i--) {
                System.arraycopy(undo.get(i), 0, device.bytes(), places.get(i), 4);
            }
        }
        assertTrue(told > rounds / 20, "of " + rounds + " damaged volumes only " + told + " were told of");
    }

    private static void change(byte[] bytes, int at, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) EXTREMES[random.nextInt(4)];
            case 2 -> LittleEndian.put16(bytes, at & ~1, (int) EXTREMES[random.nextInt(EXTREMES.length)]);
            default -> LittleEndian.put32(bytes, at & ~3, (int) EXTREMES[random.nextInt(EXTREMES.length)]);
        }
    }

    /** Reads everything that a reader offers; true when anything was told to be wrong. */
    private static boolean readAll(MemoryDevice device, String where) {
        long readBefore = device.bytesRead();
        long allocatedBefore = allocated();
        boolean told = false;
        try {
            told = read(device);
        } catch (IOException e) {
            told = true;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(where, e);
        }
        assertTrue(device.bytesRead() - readBefore < MOST_READ * device.size(),
                () -> where + ": read " + (device.bytesRead() - readBefore) + " of a volume of " + device.size());
        long allocated = allocated() - allocatedBefore;
        assertTrue(allocated < MOST_MEMORY, () -> where + ": allocated " + allocated);
        return told;
    }

    private static boolean read(MemoryDevice device) throws IOException {
        Set<String> problems = new HashSet<>();
        if (!new ExtFileSystem().recognises(device)) {
            return true;
        }
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            List<Node> folders = new ArrayList<>();
            reader.visitNodes(node -> {
                node.firstOffset();
                node.target();
                node.inline();
                if (node.type() == NodeType.DIRECTORY) {
                    folders.add(node);
                }
                try {
                    node.visitExtents((at, on, length, written) -> { });
                } catch (IOException e) {
                    problems.add(e.getMessage());
                }
            }, problem -> problems.add(problem.message()));
            for (Node directory : folders) {
                reader.visitNames(directory, (name, node) -> { }, problem -> problems.add(problem.message()));
            }
            reader.visitUsed((offset, length) -> { });
            reader.node(reader.root());
            return !problems.isEmpty() || !reader.info().warnings().isEmpty() || !reader.info().trusted();
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
