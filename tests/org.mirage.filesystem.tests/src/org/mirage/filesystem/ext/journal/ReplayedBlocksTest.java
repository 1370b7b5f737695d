// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.Range;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.RangeVisitor;
import org.mirage.filesystem.ext.BlockMap;
import org.mirage.filesystem.ext.Dump;
import org.mirage.filesystem.ext.ExtFileSystem;
import org.mirage.filesystem.ext.ExtSuperblock;
import org.mirage.filesystem.ext.ExtVolume;
import org.mirage.testing.Tools;

/** The view of a crashed volume, block by block, against a copy whose journal {@code debugfs} has replayed. */
class ReplayedBlocksTest {

    private static final int WINDOW = 1 << 20;

    @TempDir
    Path folder;

    /** None with orphans among them: e2fsck deletes those in the same go, which is no replay. */
    static Stream<Crash> crashes() {
        return Stream.of(
                Crash.of("-t ext4 -b 4096", "", "log"),
                Crash.of("-t ext4 -b 1024 -O ^64bit", "", "log"),
                Crash.of("-t ext4 -b 4096 -O ^metadata_csum,^64bit", "journal_checksum", "log"),
                Crash.of("-t ext4 -b 4096", "data=journal", "log"),
                Crash.of("-t ext4 -b 4096 -O bigalloc -C 16384", "", "log"),
                Crash.of("-t ext3 -b 1024 -J size=1", "", "wrap"),
                Crash.of("-t ext4 -b 1024 -J size=1", "data=journal", "wrap"),
                Crash.of("-t ext4 -b 1024 -O ^metadata_csum,^64bit -J size=1", "journal_async_commit,data=writeback", "wrap"),
                Crash.of("-t ext3 -b 1024", "", "revoke"),
                Crash.of("-t ext4 -b 4096", "data=journal", "revoke"),
                Crash.of("-t ext4 -b 1024", "data=journal", "magic"));
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void viewIsTheReplayedVolume(Crash crash) throws IOException {
        assertReplayed(crash.image(), folder.resolve("replayed.raw"), 10);
    }

    /**
     * Compares the view of an image with what e2fsck makes of a copy.
     *
     * @param copy is made
     * @param least blocks that must have been replayed
     */
    static void assertReplayed(Path image, Path copy, int least) throws IOException {
        Crash.copy(image, copy);
        // not debugfs: its journal_run writes the group descriptors that it held before back over the replayed ones
        Tools.Result replay = Tools.attempt("e2fsck", "-y", "-E", "journal_only", copy.toString());
        assertTrue(replay.code() <= 1, replay.output() + replay.errors());
        try (BlockDevice device = RawFile.open(image); BlockDevice replayed = RawFile.open(copy);
                FileSystemReader reader = new ExtFileSystem().open(device)) {
            int blockSize = reader.info().blockSize();
            Set<Long> own = ownOfReplay(device);
            BitSet replayedBlocks = new BitSet();
            reader.visitReplayed((offset, length) -> replayedBlocks.set((int) (offset / blockSize), (int) ((offset + length) / blockSize)));
            assertTrue(replayedBlocks.cardinality() >= least, "too little to replay: " + replayedBlocks);
            for (long at = 0; at < device.size(); at += WINDOW) {
                byte[] before = read(device, at);
                byte[] view = read(reader.view(), at);
                byte[] after = read(replayed, at);
                for (int i = 0; i < view.length; i += blockSize) {
                    long block = (at + i) / blockSize;
                    int end = Math.min(view.length, i + blockSize);
                    assertTrue(own.contains(block) || Arrays.equals(after, i, end, view, i, end), "block " + block);
                    assertEquals(!Arrays.equals(before, i, end, view, i, end), replayedBlocks.get((int) block),
                            "whether block " + block + " is replayed");
                }
            }
            oddPieces(reader.view(), device.size());
            status(reader.view(), device.size());
            assertEquals(either(Dump.of(image).free(), Dump.of(copy).free(), device.size(), blockSize), used(reader, blockSize));
        }
    }

    /** Blocks that replay itself writes to besides: the superblock, and the journal's. */
    private static Set<Long> ownOfReplay(BlockDevice device) throws IOException {
        ExtVolume volume = new ExtVolume(device);
        int blockSize = volume.superblock().blockSize();
        Set<Long> blocks = new HashSet<>(Set.of((long) ExtSuperblock.OFFSET / blockSize));
        BlockMap.visit(volume, volume.inode(volume.superblock().journalInode()), (logical, physical, count, written) -> {
            if (logical == 0) {
                blocks.add(physical);
            }
        });
        return blocks;
    }

    private static byte[] read(BlockDevice device, long at) throws IOException {
        byte[] bytes = new byte[(int) Math.min(WINDOW, device.size() - at)];
        device.read(at, ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** Reads that begin and end anywhere give the same bytes as reads of whole blocks. */
    private static void oddPieces(BlockDevice view, long size) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate((int) size);
        view.read(0, whole);
        byte[] piece = new byte[3 * 4096];
        for (int offset = 0; offset + piece.length < size; offset += 4093) {
            int length = 1 + offset % piece.length;
            view.read(offset, ByteBuffer.wrap(piece, 0, length));
            assertEquals(whole.slice(offset, length), ByteBuffer.wrap(piece, 0, length), length + " bytes at " + offset);
        }
    }

    private static void status(BlockDevice view, long size) throws IOException {
        long at = 0;
        BlockStatus last = null;
        for (BlockStatus status : view.status(0, size)) {
            assertEquals(at, status.offset());
            assertTrue(last == null || last.zero() != status.zero(), "neighbours of one kind");
            if (status.zero()) {
                byte[] bytes = new byte[(int) status.length()];
                view.read(at, ByteBuffer.wrap(bytes));
                assertEquals(ByteBuffer.allocate(bytes.length), ByteBuffer.wrap(bytes), "zeros at " + at);
            }
            at = status.end();
            last = status;
        }
        assertEquals(size, at);
    }

    /** Blocks that either list does not call free. */
    private static BitSet either(List<Range> free, List<Range> alsoFree, long size, int blockSize) {
        BitSet used = notFree(free, size, blockSize);
        used.or(notFree(alsoFree, size, blockSize));
        return used;
    }

    private static BitSet notFree(List<Range> free, long size, int blockSize) {
        BitSet used = new BitSet();
        used.set(0, (int) (size / blockSize));
        free.forEach(range -> used.clear((int) (range.offset() / blockSize), (int) (range.end() / blockSize)));
        return used;
    }

    private static BitSet used(FileSystemReader reader, int blockSize) throws IOException {
        BitSet used = new BitSet();
        List<Range> ranges = new ArrayList<>();
        RangeVisitor visitor = (offset, length) -> ranges.add(new Range(offset, length));
        reader.visitUsed(visitor);
        ranges.forEach(range -> used.set((int) (range.offset() / blockSize), (int) (range.end() / blockSize)));
        return used;
    }
}
