// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.filesystem.bytes.LittleEndian;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** When the maps of a volume are not to be trusted, and when no tree can be had at all. */
class TrustTest {

    private static final int SUPER = ExtSuperblock.OFFSET;

    @TempDir
    Path folder;

    /** Changes a sound volume. */
    @FunctionalInterface
    private interface Damage {
        void to(MemoryDevice device, ExtVolume volume) throws IOException;
    }

    @Test
    void checksumErrorInTheSuperblock() throws IOException {
        distrusted("", "checksum error in the superblock", (device, volume) -> device.bytes()[SUPER + 0x2C] ^= 1);
    }

    @Test
    void checksumErrorInAGroupDescriptor() throws IOException {
        distrusted("", "checksum error in the descriptor of group 1", (device, volume) -> device.bytes()[descriptor(volume, 1) + 0x1E] ^= 1);
    }

    @Test
    void oldChecksumErrorInAGroupDescriptor() throws IOException {
        distrusted("-O ^metadata_csum,uninit_bg,^64bit", "checksum error in the descriptor of group 0",
                (device, volume) -> device.bytes()[descriptor(volume, 0) + 0x1F] ^= 1);
    }

    @Test
    void checksumErrorInABlockBitmap() throws IOException {
        distrusted("", "checksum error in the block bitmap of group 0", (device, volume) ->
                device.bytes()[at(volume, volume.group(0).blockBitmap()) + 1000] ^= 16);
    }

    @Test
    void checksumErrorInAnInodeBitmap() throws IOException {
        distrusted("", "checksum error in the inode bitmap of group 0", (device, volume) ->
                device.bytes()[at(volume, volume.group(0).inodeBitmap()) + 30] ^= 1);
    }

    @Test
    void countThatIsNotTheBlockBitmaps() throws IOException {
        distrusted("-O ^metadata_csum,^uninit_bg", "free clusters, its bitmap", (device, volume) ->
                device.bytes()[at(volume, volume.group(0).blockBitmap()) + 1000] ^= 16);
    }

    @Test
    void countThatIsNotTheInodeBitmaps() throws IOException {
        distrusted("-O ^metadata_csum,^uninit_bg", "free inodes, its bitmap", (device, volume) ->
                device.bytes()[at(volume, volume.group(0).inodeBitmap()) + 100] ^= 1);
    }

    @Test
    void metadataThatTheBitmapCallsFree() throws IOException {
        distrusted("-O ^metadata_csum,^uninit_bg", "call metadata of group 0 free", (device, volume) -> {
            int bit = (int) (volume.group(0).inodeTable() - 1);
            device.bytes()[at(volume, volume.group(0).blockBitmap()) + bit / 8] ^= (byte) (1 << bit % 8);
            LittleEndian.put16(device.bytes(), descriptor(volume, 0) + 0xC, (int) volume.group(0).freeClusters() + 1);
            LittleEndian.put32(device.bytes(), SUPER + 0xC, (int) volume.superblock().freeBlocks() + 1);
        });
    }

    @Test
    void superblockThatCountsOtherwiseIsAWarningOnly() throws IOException {
        MemoryDevice device = MemoryDevice.of(volume("").file());
        LittleEndian.put32(device.bytes(), SUPER + 0xC, 5);
        device.sealSuperblock();
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            assertTrue(reader.info().trusted());
            assertEquals(1, reader.info().warnings().size());
            assertTrue(reader.info().warnings().getFirst().startsWith("the superblock counts 5 free blocks"));
        }
    }

    @Test
    void unknownFeatureThatForbidsWriting() throws IOException {
        distrusted("", "FEATURE_R30", (device, volume) -> {
            LittleEndian.put32(device.bytes(), SUPER + 0x64, volume.superblock().featureWord(ExtFeature.Set.READ_ONLY) | 1 << 30);
            device.sealSuperblock();
        });
    }

    @Test
    void unknownFeatureThatForbidsReading() throws IOException {
        refused("FEATURE_I29", (device, volume) -> {
            LittleEndian.put32(device.bytes(), SUPER + 0x60, volume.superblock().featureWord(ExtFeature.Set.INCOMPATIBLE) | 1 << 29);
            device.sealSuperblock();
        });
    }

    @Test
    void bitmapOutsideTheVolume() throws IOException {
        distrusted("-O ^metadata_csum,^uninit_bg", "outside the volume", (device, volume) ->
                LittleEndian.put32(device.bytes(), descriptor(volume, 1), 1 << 30));
    }

    @Test
    void inodeTableOutsideTheVolume() throws IOException {
        refused("the inode table of group 1 lies outside the volume", (device, volume) ->
                LittleEndian.put32(device.bytes(), descriptor(volume, 1) + 8, 1 << 30));
    }

    @Test
    void groupDescriptorsThatHaveNoRoom() throws IOException {
        refused("the group descriptors reach outside the volume, to block 2", TrustTest::divide);
        MemoryDevice large = new MemoryDevice(Arrays.copyOf(MemoryDevice.of(volume("").file()).bytes(), 68 << 20));
        divide(large, new ExtVolume(large));
        refused("the volume claims 69631 block groups, too many to be read", large);
    }

    /** Makes a group of each block of the device, with descriptors of a block each. */
    private static void divide(MemoryDevice device, ExtVolume volume) {
        int blocks = (int) (device.size() / 1024);
        int inodes = 1024 / volume.superblock().inodeSize();
        assertTrue(volume.superblock().has(ExtFeature.BIT64));
        LittleEndian.put32(device.bytes(), SUPER, (blocks - 1) * inodes);
        LittleEndian.put32(device.bytes(), SUPER + 0x4, blocks);
        LittleEndian.put32(device.bytes(), SUPER + 0x20, 1);
        LittleEndian.put32(device.bytes(), SUPER + 0x28, inodes);
        LittleEndian.put16(device.bytes(), SUPER + 0xFE, 1024);
        device.sealSuperblock();
    }

    @Test
    void errorsThatTheKernelMetAreAWarningOnly() throws IOException {
        MemoryDevice device = MemoryDevice.of(volume("").file());
        device.bytes()[SUPER + 0x3A] |= 2;
        device.sealSuperblock();
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            assertTrue(reader.info().trusted());
            assertEquals(List.of("the kernel met errors on the volume before: e2fsck has work to do"), reader.info().warnings());
        }
    }

    @Test
    void damagedSuperblockNamesABackupThatToolsCanRead() throws IOException {
        ExtImage image = volume("");
        refused("the backup superblock at block 8193 looks good; e2fsck -b 8193 -B 1024", (device, volume) ->
                LittleEndian.put32(device.bytes(), SUPER + 0x18, 77));
        assertTrue(Tools.run("dumpe2fs", "-h", "-o", "superblock=8193", "-o", "blocksize=1024", image.file().toString())
                .contains("Block size:               1024"));
    }

    @Test
    void cutOffVolume() throws IOException {
        MemoryDevice whole = MemoryDevice.of(volume("").file());
        MemoryDevice half = new MemoryDevice(Arrays.copyOf(whole.bytes(), whole.bytes().length / 2));
        DamagedException refusal = assertThrows(DamagedException.class, () -> new ExtFileSystem().open(half));
        assertTrue(refusal.getMessage().contains("the image is cut off"), refusal.getMessage());
    }

    @Test
    void uncleanVolumeWithoutJournalIsReadAndItsOldTotalsAreNoFault() throws IOException {
        MemoryDevice device = MemoryDevice.of(volume("-O ^has_journal").file());
        LittleEndian.put16(device.bytes(), SUPER + 0x3A, 0);
        LittleEndian.put32(device.bytes(), SUPER + 0xC, 5);
        device.sealSuperblock();
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            assertEquals("", reader.info().keepWhole());
            assertEquals(List.of(), reader.info().warnings());
        }
    }

    @Test
    void externalJournal() throws IOException {
        assumeTrue(LoopMount.possible(), "only root can make loop devices, which an external journal needs");
        Path journal = folder.resolve("journal");
        Path file = folder.resolve("volume");
        Tools.bash("truncate -s 8M " + journal + "; truncate -s 32M " + file + "; d=$(losetup -f --show " + journal
                + "); trap 'losetup -d $d' EXIT; mke2fs -q -F -b 1024 -O journal_dev $d; mke2fs -q -F -b 1024 -J device=$d " + file);
        try (BlockDevice device = RawFile.open(file); FileSystemReader reader = new ExtFileSystem().open(device)) {
            assertEquals("its journal lies on another device", reader.info().keepWhole());
            assertEquals(Set.of("", "lost+found"), ReadTree.of(reader).paths().keySet());
        }
        Tools.run("debugfs", "-w", "-R", "feature needs_recovery", file.toString());
        try (BlockDevice device = RawFile.open(file)) {
            DamagedException refusal = assertThrows(DamagedException.class, () -> new ExtFileSystem().open(device));
            assertTrue(refusal.getMessage().contains("another device"), refusal.getMessage());
        }
    }

    private void distrusted(String options, String reason, Damage damage) throws IOException {
        ExtImage image = volume(options);
        MemoryDevice device = MemoryDevice.of(image.file());
        Set<String> paths;
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            assertTrue(reader.info().trusted(), reader.info().keepWhole());
            paths = ReadTree.of(reader).paths().keySet();
        }
        damage.to(device, new ExtVolume(device));
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            VolumeInfo info = reader.info();
            assertFalse(info.trusted());
            assertTrue(info.keepWhole().contains(reason), info.keepWhole());
            assertEquals(paths, ReadTree.of(reader).paths().keySet());
            assertTrue(VolumeProof.used(reader).size() > 0);
        }
        Files.write(image.file(), device.bytes());
        Tools.Result checked = Tools.attempt("e2fsck", "-fn", image.file().toString());
        String said = checked.output() + checked.errors();
        assertTrue(checked.code() != 0 || said.contains("Fix? no") || said.contains("look bad"), "e2fsck finds nothing wrong: " + said);
    }

    private void refused(String reason, Damage damage) throws IOException {
        MemoryDevice device = MemoryDevice.of(volume("").file());
        damage.to(device, new ExtVolume(device));
        refused(reason, device);
    }

    private static void refused(String reason, MemoryDevice device) throws IOException {
        assertTrue(new ExtFileSystem().recognises(device));
        DamagedException refusal = assertThrows(DamagedException.class, () -> new ExtFileSystem().open(device));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    private ExtImage volume(String options) throws IOException {
        Path source = Files.createTempDirectory(folder, "source");
        Files.createDirectories(source.resolve("a/b/c"));
        Files.writeString(source.resolve("a/file"), "content");
        return ExtImage.make(folder, "24M", "-t ext4 -b 1024 -g 8192 -E lazy_itable_init=0 " + options + " -d " + source);
    }

    private static int descriptor(ExtVolume volume, int group) {
        return at(volume, volume.layout().descriptorBlock(0)) + group * volume.superblock().descriptorSize();
    }

    private static int at(ExtVolume volume, long block) {
        return (int) (block * volume.superblock().blockSize());
    }
}
