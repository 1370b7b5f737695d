// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32C;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.Range;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.KernelOnlyException;
import org.mirage.filesystem.bytes.BigEndian;
import org.mirage.filesystem.bytes.LittleEndian;
import org.mirage.filesystem.ext.ReadTree;
import org.mirage.filesystem.ext.TruthComparison;
import org.mirage.filesystem.mutation.CountingDevice;
import org.mirage.filesystem.mutation.Mutations;
import org.mirage.filesystem.mutation.Outcome;
import org.mirage.filesystem.reading.Warnings;
import org.mirage.filesystem.xfs.XfsFileSystem;
import org.mirage.filesystem.xfs.XfsImage;
import org.mirage.filesystem.xfs.XfsVolume;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** Logs with damage: torn writes end the log as they do for the kernel, and whatever stands there, nothing worse happens. */
class XfsLogDamageTest {

    private static final String WORK = """
            mkdir a b; for i in $(seq 60); do echo $i > a/file$i; ln -s $(printf "t%.0s" $(seq 700)) b/link$i; done; sync
            for round in 1 2 3 4 5 6; do mkdir c$round; for i in $(seq 20); do echo $i > c$round/name$i; done
            rm a/file${round}*
            setfattr -n user.x -v $round$round b; xfs_io -c fsync b; done
            xfs_io -x -c 'shutdown -f' .""";

    @TempDir
    Path folder;

    private XfsImage crashed() throws IOException {
        return XfsImage.make(folder, "20M", "-b size=1024 -d agcount=1 -m reflink=0").crash(WORK);
    }

    private static LogBounds bounds(byte[] bytes) throws IOException {
        return LogBounds.find(new LogArea(volume(bytes)));
    }

    private static XfsVolume volume(byte[] bytes) throws IOException {
        return new XfsVolume(new CountingDevice(bytes, Long.MAX_VALUE),
                new Warnings());
    }

    /** Where a block of the log stands in the image. */
    private static int place(byte[] bytes, int block) throws IOException {
        var superblock = volume(bytes).superblock();
        return (int) (superblock.logStart() * superblock.blockSize()) + block * LogArea.BLOCK;
    }

    @Test
    void tornWritesEndTheLogAsForTheKernel() throws IOException {
        Path crashed = crashed().file();
        byte[] sound = Files.readAllBytes(crashed);
        LogBounds bounds = bounds(sound);
        Random random = new Random(5);
        int agreed = 0;
        for (int back : new int[] {1, 2, 5, 20, 60}) {
            byte[] torn = sound.clone();
            int at = place(sound, bounds.head() - back);
            torn[at + 8 + random.nextInt(400)] ^= 0x55;
            agreed += agreesWithKernel(torn) ? 1 : 0;
        }
        assertTrue(agreed >= 3, "the kernel recovered " + agreed + " of them");
    }

    @Test
    @Tag("full")
    void damageAnywhereMeansWhatItMeansToTheKernel() throws IOException {
        byte[] sound = Files.readAllBytes(crashed().file());
        LogBounds bounds = bounds(sound);
        Random random = new Random(6);
        for (int i = 0; i < 60; i++) {
            byte[] torn = sound.clone();
            int block = bounds.tail() + random.nextInt(bounds.head() - bounds.tail());
            torn[place(sound, block) + random.nextInt(512)] ^= (byte) (1 << random.nextInt(8));
            agreesWithKernel(torn);
        }
    }

    /** True when the kernel mounts it and shows the tree that is read; where it refuses, so does the reader. */
    private boolean agreesWithKernel(byte[] image) throws IOException {
        Path file = Files.createTempFile(folder, "torn", ".raw");
        Files.write(file, image);
        Map<String, Truth> truth = null;
        try {
            truth = new XfsImage(file).recovered().truth();
        } catch (IOException e) {
            assertTrue(e.getMessage().contains("mount"), e.getMessage());
        }
        try (BlockDevice device = RawFile.open(file); FileSystemReader reader = new XfsFileSystem().open(device)) {
            assertTrue(truth != null, "the kernel refuses what is read");
            assertEquals(List.of(), new TruthComparison(reader.view(), ReadTree.of(reader), truth).differences());
        } catch (DamagedException e) {
            assertEquals(null, truth, "the kernel recovers what is refused: " + e.getMessage());
        }
        Files.delete(file);
        return truth != null;
    }

    @Test
    void whatOnlyTheKernelCanFinishIsHandedOver() throws IOException {
        byte[] bytes = Files.readAllBytes(crashed().file());
        LogBounds bounds = bounds(bytes);
        // a changed inode becomes the begin of mapping an extent, of which the log has no end
        assertTrue(change(bytes, bounds, 0x123B, 0x1244), "no inodes are changed in the log");
        String message = assertThrows(KernelOnlyException.class, () -> open(bytes)).getMessage();
        assertTrue(message.contains("libguestfs"), message);
        assertTrue(change(bytes, bounds, 0x1244, 0x1299));
        message = assertThrows(KernelOnlyException.class, () -> open(bytes)).getMessage();
        assertTrue(message.contains("unknown kind"), message);
    }

    /** Gives the first item of a kind another one. */
    private static boolean change(byte[] bytes, LogBounds bounds, int from, int to) throws IOException {
        boolean[] done = {false};
        int block = bounds.tail();
        while (block != bounds.head()) {
            RecordHeader header = new RecordHeader(Arrays.copyOfRange(bytes, place(bytes, block), place(bytes, block) + 512));
            int data = place(bytes, block + 1);
            int length = (int) header.length();
            byte[] unpacked = Arrays.copyOfRange(bytes, data, data + (length + 511 & ~511));
            header.unpack(unpacked);
            int at = 0;
            for (long operation = 0; operation < header.operations() && at + 16 <= length; operation++) {
                int size = BigEndian.i32(unpacked, at + 4);
                boolean inFirstWord = (at + 12) % 512 < 4;
                if (!done[0] && size >= 32 && LittleEndian.u16(unpacked, at + 12) == from && !inFirstWord) {
                    LittleEndian.put16(bytes, data + at + 12, to);
                    seal(bytes, place(bytes, block), data, length);
                    done[0] = true;
                }
                at += 12 + size;
            }
            block += 1 + (length + 511) / 512;
        }
        return done[0];
    }

    private static void seal(byte[] bytes, int header, int data, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, header, 32);
        crc.update(new byte[4], 0, 4);
        crc.update(bytes, header + 36, 328 - 36);
        crc.update(bytes, data, length);
        LittleEndian.put32(bytes, header + 32, (int) crc.getValue());
    }

    private static void open(byte[] bytes) throws IOException {
        new XfsFileSystem().open(new CountingDevice(bytes, Long.MAX_VALUE)).close();
    }

    @Test
    void nothingWorseThanAnErrorHappens() throws IOException {
        damage(300, 11);
    }

    @Test
    @Tag("full")
    void nothingWorseHappensToMany() throws IOException {
        damage(6000, 12);
    }

    private void damage(int rounds, long seed) throws IOException {
        byte[] bytes = Files.readAllBytes(crashed().file());
        LogBounds bounds = bounds(bytes);
        List<Range> parts = new ArrayList<>();
        for (int block = bounds.tail(); block != bounds.head();) {
            int start = place(bytes, block);
            int length = (int) new RecordHeader(Arrays.copyOfRange(bytes, start, start + 512)).length();
            int blocks = 1 + (length + 511) / 512;
            parts.add(new Range(start, blocks * 512L));
            block += blocks;
        }
        Outcome outcome = new Mutations(bytes, parts, new XfsFileSystem()::open).sealed((image, part) -> {
            int length = BigEndian.i32(image, (int) part.offset() + 12);
            if (length > 0 && length <= part.length() - 512) {
                seal(image, (int) part.offset(), (int) part.offset() + 512, length);
            }
        }).run(seed, rounds);
        assertTrue(outcome.refused() > rounds / 10, outcome.toString());
    }
}
