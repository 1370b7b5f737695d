// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.put16;
import static org.mirage.filesystem.bytes.LittleEndian.put32;
import static org.mirage.filesystem.bytes.LittleEndian.put64;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.KernelOnlyException;
import org.mirage.filesystem.TruncatedException;
import org.mirage.testing.Tools;

/** What the reader does not read, it refuses with words, so that others may be asked. */
class BtrfsRefusalTest {

    @TempDir
    Path folder;

    private static String refusal(BtrfsImage image) {
        return assertThrows(DamagedException.class, () -> image.read(reader -> { })).getMessage();
    }

    /** A refusal that is no sign of damage. */
    private static String kernelOnly(BtrfsImage image) {
        return assertThrows(KernelOnlyException.class, () -> image.read(reader -> { })).getMessage();
    }

    private BtrfsImage changed(Damage.Change change) throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 1, "120M", "");
        Damage.sealed(image.file(), Damage.FIRST, Superblock.SIZE, BlockChecksum.CRC32C, change);
        Damage.sealed(image.file(), Damage.SECOND, Superblock.SIZE, BlockChecksum.CRC32C, change);
        return image;
    }

    @ParameterizedTest
    @CsvSource({"12, ZONED", "13, EXTENT_TREE_V2", "14, RAID_STRIPE_TREE", "17, REMAP_TREE", "40, bit 40"})
    void featuresByName(int bit, String name) throws IOException {
        assertEquals("the volume has features that are not read here: " + name,
                kernelOnly(changed(bytes -> put64(bytes, 188, i64(bytes, 188) | 1L << bit))));
    }

    @Test
    void featuresThatChangeTheUseOfSpaceKeepItWhole() throws IOException {
        changed(bytes -> put64(bytes, 180, i64(bytes, 180) | 1L << 33)).read(reader -> assertEquals(
                "features whose use of space is not known: bit 33", reader.info().keepWhole()));
    }

    @Test
    void superblocksThatMakeNoSense() throws IOException {
        assertEquals("its kind of checksum is not known: 9", refusal(changed(bytes -> put16(bytes, 196, 9))));
        assertEquals("the superblock belongs elsewhere, to byte 5", refusal(changed(bytes -> put64(bytes, 48, 5))));
        assertEquals("a sector of 4097 bytes", refusal(changed(bytes -> put32(bytes, 144, 4097))));
        assertEquals("a tree block of 2048 bytes", refusal(changed(bytes -> put32(bytes, 148, 2048))));
        assertEquals("an array of system chunks of 2049 bytes", refusal(changed(bytes -> put32(bytes, 160, 2049))));
        assertEquals("the superblock tells of too high trees", refusal(changed(bytes -> bytes[198] = 8)));
        assertEquals("the superblock tells of no devices", refusal(changed(bytes -> put64(bytes, 136, 0))));
        assertEquals("the superblock lists no chunks", refusal(changed(bytes -> put32(bytes, 160, 0))));
        assertEquals("the superblock's list of chunks makes no sense", refusal(changed(bytes -> put32(bytes, 160, 60))));
        assertEquals("the superblock tells of negative sizes", refusal(changed(bytes -> put64(bytes, 112, -1))));
        assertEquals("one of its devices is being replaced", refusal(changed(bytes -> put64(bytes, 201, 0))));
        assertEquals("there is no superblock", refusal(changed(bytes -> bytes[64] = 0)));
    }

    @Test
    void treeLog() throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 1, "120M", "");
        Path dirty = folder.resolve("dirty.raw");
        image.change("noatime", "echo a > f; sync; echo b > g; python3 -c 'import os; os.fsync(os.open(\"g\", 0))'; cp '"
                + image.file() + "' '" + dirty + "'");
        assertEquals("its tree log holds changes that were not written back yet, which is not replayed here",
                kernelOnly(BtrfsImage.of(List.of(dirty))));
        image.read(reader -> assertEquals("", reader.info().keepWhole()));
    }

    @Test
    void parityProfiles() throws IOException {
        assertEquals("a chunk is spread with parity (RAID 5 or 6), which is not read here",
                kernelOnly(BtrfsImage.make(folder, 3, "130M", "-m raid1 -d raid5")));
    }

    @Test
    void devicesThatDoNotFitTogether() throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 2, "130M", "-m raid1 -d raid0");
        Path first = image.files().get(0);
        Path second = image.files().get(1);
        Path old = Files.copy(second, folder.resolve("old.raw"));
        image.change("noatime", "echo changed > f");
        assertEquals("it lies on 2 devices, of which 1 are here", refusal(BtrfsImage.of(List.of(second))));
        assertEquals("two devices both claim to be its device 1", refusal(BtrfsImage.of(List.of(first, first))));
        String left = refusal(BtrfsImage.of(List.of(first, old)));
        assertTrue(left.startsWith("one of its devices was left behind by changes: generation "), left);
        Path other = BtrfsImage.make(folder, 1, "130M", "").file();
        assertEquals("its devices belong to different file systems", refusal(BtrfsImage.of(List.of(first, other))));
        Tools.run("truncate", "-s", "100M", second.toString());
        assertEquals("its device 2 has 136314880 bytes, but only 104857600 are here",
                assertThrows(TruncatedException.class, () -> image.read(reader -> { })).getMessage());
    }

    @Test
    void devicesAreToldApart() throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 2, "130M", "-m raid1 -d raid0 -L name");
        BtrfsFileSystem type = new BtrfsFileSystem();
        try (RawFile first = RawFile.open(image.files().get(0)); RawFile second = RawFile.open(image.files().get(1))) {
            String shown = Tools.run("blkid", "-p", "-o", "export", image.files().get(1).toString());
            var member = type.member(second).orElseThrow();
            assertTrue(shown.contains("UUID=" + member.pool() + "\n"), shown);
            assertTrue(shown.contains("UUID_SUB=" + member.device() + "\n"), shown);
            assertEquals(2, member.devices());
            assertEquals(member.pool(), type.member(first).orElseThrow().pool());
        }
        Path empty = Files.createFile(folder.resolve("empty"));
        try (RawFile none = RawFile.open(empty)) {
            assertTrue(type.member(none).isEmpty());
        }
    }
}
