// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.put32;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.ext.ExtFileSystem;
import org.mirage.filesystem.ext.ExtVolume;
import org.mirage.filesystem.ext.ReadTree;
import org.mirage.filesystem.ext.TruthComparison;
import org.mirage.testing.Tools;

/** Damaged logs: the reader stops where the kernel stops, and refuses where the kernel refuses. */
class LogDamageTest {

    private static final Crash SUMMED = Crash.of("-t ext4 -b 1024", "", "revoke");
    private static final Crash PLAIN = Crash.of("-t ext3 -b 1024 -J size=1", "", "wrap");
    private static final Crash LONG = Crash.of("-t ext3 -b 1024", "", "revoke");
    private static final Crash SUMMED_AT_COMMIT =
            Crash.of("-t ext4 -b 1024 -O ^metadata_csum,^64bit -J size=1", "journal_async_commit,data=writeback", "wrap");

    @TempDir
    Path folder;

    private Path broken(Crash crash) throws IOException {
        return Crash.copy(crash.image(), folder.resolve("broken.raw"));
    }

    private boolean agree(Path image) throws IOException {
        return Agreement.withKernel(image, folder.resolve("recovered.raw"));
    }

    /** Which of the blocks of a type. */
    enum Which {
        FIRST, MIDDLE, LAST;

        int of(List<Integer> blocks) {
            return switch (this) {
                case FIRST -> blocks.getFirst();
                case MIDDLE -> blocks.get(blocks.size() / 2);
                case LAST -> blocks.getLast();
            };
        }
    }

    @ParameterizedTest
    @CsvSource({"1,FIRST,200", "1,LAST,1023", "2,FIRST,20", "2,MIDDLE,900", "2,MIDDLE,20", "2,LAST,20", "2,LAST,1000", "5,FIRST,20", "5,LAST,14",
        "5,MIDDLE,1022"})
    void checksumOfBlockDoesNotFit(int type, Which which, int at) throws IOException {
        Path image = broken(SUMMED);
        LogArea area = LogArea.of(image);
        area.block(which.of(area.live(type)))[at] ^= 1;
        area.write(image);
        agree(image);
    }

    /** An older commit time says that the block is left from an earlier round. */
    @ParameterizedTest
    @EnumSource(Which.class)
    void commitThatDoesNotFitIsOlder(Which which) throws IOException {
        Path image = broken(SUMMED);
        LogArea area = LogArea.of(image);
        put32(area.block(which.of(area.live(LogArea.COMMIT))), 0x34, 1);
        area.write(image);
        agree(image);
    }

    @ParameterizedTest
    @EnumSource(Which.class)
    void checksumOfLoggedBlockDoesNotFit(Which which) throws IOException {
        Path image = broken(SUMMED);
        LogArea area = LogArea.of(image);
        area.block(area.next(which.of(area.live(LogArea.DESCRIPTOR)), 1))[100] ^= 1;
        area.write(image);
        agree(image);
    }

    /** Only the first sector of a commit block is sure to reach the disk; the rest may be anything. */
    @Test
    void commitBlockIsTorn() throws IOException {
        Path image = broken(SUMMED);
        LogArea area = LogArea.of(image);
        Arrays.fill(area.block(area.live(LogArea.COMMIT).getLast()), 512, 1024, (byte) 0x77);
        area.write(image);
        assertTrue(agree(image));
    }

    @ParameterizedTest
    @CsvSource({"1,FIRST", "1,MIDDLE", "2,FIRST", "2,MIDDLE", "2,LAST"})
    void transactionDoesNotFitItsSum(int type, Which which) throws IOException {
        Path image = broken(SUMMED_AT_COMMIT);
        LogArea area = LogArea.of(image);
        assertTrue(area.superblock().hasTransactionChecksums());
        area.block(which.of(area.live(type)))[type == LogArea.COMMIT ? 0x12 : 1000] ^= 1;
        area.write(image);
        agree(image);
    }

    @ParameterizedTest
    @CsvSource({"1,FIRST,0", "1,MIDDLE,8", "2,MIDDLE,0", "2,LAST,7", "2,LAST,11", "1,LAST,4"})
    void headerIsWrong(int type, Which which, int at) throws IOException {
        Path image = broken(PLAIN);
        LogArea area = LogArea.of(image);
        area.block(which.of(area.live(type)))[at] ^= 0x10;
        area.write(image);
        ReplayedBlocksTest.assertReplayed(image, folder.resolve("replayed.raw"), 0);
    }

    /** Offsets in the journal's superblock and what is put there. */
    @ParameterizedTest
    @CsvSource({"0,1", "4,9", "4,3", "12,4096", "16,5000000", "16,0", "20,0", "20,5000000", "24,77", "28,0", "28,900", "28,5000000", "36,1",
        "40,1073741824", "40,25", "44,1", "80,0", "252,1"})
    void superblockIsWrong(int at, int value) throws IOException {
        Path image = broken(SUMMED);
        LogArea area = LogArea.of(image);
        put32(area.block(0), at, value);
        if (at != 252) {
            area.sumUp();
        }
        area.write(image);
        agree(image);
    }

    /** The numbers of transactions go on at 0 behind 2^32-1. */
    @ParameterizedTest
    @ValueSource(ints = {-1, -3, 0x7FFFFFFE})
    void sequenceGoesRound(int first) throws IOException {
        Path image = broken(LONG);
        LogArea area = LogArea.of(image);
        int move = first - area.superblock().sequence();
        for (int i = 0; i < area.length(); i++) {
            if (area.isOwn(i)) {
                int at = i == 0 ? 0x18 : 8;
                put32(area.block(i), at, i32(area.block(i), at) + move);
            }
        }
        assertTrue(area.live(LogArea.COMMIT).size() > 3, "too few transactions");
        area.write(image);
        assertTrue(agree(image));
    }

    /** A log of nothing but descriptor blocks goes round for ever, which would hang the kernel. */
    @Test
    void logHasNoEnd() throws IOException {
        Path image = broken(PLAIN);
        LogArea area = LogArea.of(image);
        byte[] descriptor = area.block(area.live(LogArea.DESCRIPTOR).getFirst()).clone();
        for (int i = 1; i < area.length(); i++) {
            System.arraycopy(descriptor, 0, area.block(i), 0, descriptor.length);
        }
        area.write(image);
        try (BlockDevice device = RawFile.open(image)) {
            DamagedException refusal = assertThrows(DamagedException.class, () -> new ExtFileSystem().open(device));
            assertTrue(refusal.getMessage().contains("no end"), refusal.getMessage());
        }
    }

    /** The kernel refuses; e2fsck takes the copy of the inode in the superblock, and so does the reader. */
    @Test
    void inodeOfJournalIsLost() throws IOException {
        Path image = broken(LONG);
        try (BlockDevice device = RawFile.open(image); RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            ExtVolume volume = new ExtVolume(device);
            file.seek(volume.inodeOffset(volume.superblock().journalInode()));
            file.write(new byte[volume.superblock().inodeSize()]);
        }
        Path copy = Crash.copy(image, folder.resolve("copy.raw"));
        assertTrue(RecoveredTruth.of(copy).isEmpty(), "the kernel mounts it");
        Tools.attempt("e2fsck", "-fy", copy.toString());
        RecoveredTruth truth = RecoveredTruth.of(copy).orElseThrow();
        try (BlockDevice device = RawFile.open(image); FileSystemReader reader = new ExtFileSystem().open(device)) {
            ReadTree read = ReadTree.of(reader);
            assertEquals(List.of(), new TruthComparison(reader.view(), read, truth.asFarAsKnown(read)).differences());
            assertTrue(reader.info().warnings().getFirst().startsWith("the inode of the journal is damaged"));
        }
    }

    @Test
    void journalIsElsewhere() throws IOException {
        Path image = broken(PLAIN);
        Tools.run("debugfs", "-w", "-R", "ssv journal_dev 0x801", image.toString());
        Tools.run("debugfs", "-w", "-R", "ssv journal_inum 0", image.toString());
        try (BlockDevice device = RawFile.open(image)) {
            DamagedException refusal = assertThrows(DamagedException.class, () -> new ExtFileSystem().open(device));
            assertTrue(refusal.getMessage().contains("another device"), refusal.getMessage());
        }
        assertFalse(agree(image));
    }

    /** The kernel notes its errors in the journal when it cannot write the superblock any more. */
    @Test
    void journalNotesErrors() throws IOException {
        Path image = broken(PLAIN);
        LogArea area = LogArea.of(image);
        put32(area.block(0), 0x20, -5);
        area.write(image);
        try (BlockDevice device = RawFile.open(image); FileSystemReader reader = new ExtFileSystem().open(device)) {
            assertTrue(reader.info().warnings().getFirst().contains("met errors"), reader.info().warnings().toString());
        }
    }
}
