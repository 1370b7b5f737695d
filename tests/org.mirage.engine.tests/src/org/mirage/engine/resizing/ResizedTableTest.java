// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.resizing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.MirageException;
import org.mirage.engine.VersionDisks;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.VersionRecord;
import org.mirage.testing.Tools;

/**
 * Tables of disks of another size are sound to sgdisk and sfdisk, and a file system that real tools give the size of its new partition
 * is whole and has the same files. The appliance's part is done by the same programs of this machine.
 */
@Timeout(300)
class ResizedTableTest {

    private static final long ROOT = SizedDisk.ROOT;

    @TempDir
    Path folder;
    @AutoClose
    private TestLibrary library;

    @BeforeEach
    void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
    }

    private VersionRecord add(Path disk, String name) throws IOException {
        library.add(disk, name);
        return library.library().record(library.library().version(new VersionName(name, 0)));
    }

    private ResizePlan plan(VersionRecord record, long size) throws MirageException {
        int root = 0;
        while (record.volumes().get(root).root() == null) {
            root++;
        }
        return ResizePlan.of(record, root, size);
    }

    private static void requireSound(Path file, boolean gpt) throws IOException {
        assertTrue(Tools.run("sfdisk", "--verify", file.toString()).contains("No errors detected"));
        if (gpt) {
            String said = Tools.run("sgdisk", "-v", file.toString());
            assertTrue(said.contains("No problems found"), said);
        }
        Tools.run("e2fsck", "-fn", file + "?offset=" + ROOT);
    }

    private static void requireFiles(VersionRecord before, VersionRecord after) {
        long readable = before.volumes().stream().filter(volume -> volume.root() != null).count();
        assertEquals(1, readable);
        assertEquals(before.volumes().stream().map(volume -> String.valueOf(volume.root())).toList(),
                after.volumes().stream().map(volume -> String.valueOf(volume.root())).toList());
        assertEquals(before.volumes().getLast().links(), after.volumes().getLast().links());
    }

    @ParameterizedTest
    @CsvSource({"true, 200", "true, 65", "true, 3000000", "false, 200", "false, 65", "false, 2000000"})
    void larger(boolean gpt, long mib) throws IOException {
        VersionRecord before = add(MadeDisk.by(folder, "disk.raw", gpt ? SizedDisk.GPT : SizedDisk.MBR), "a");
        ResizePlan plan = plan(before, mib << 20);

        Path file = SizedDisk.write(ResizedTable.over(VersionDisks.open(library.library(), new VersionName("a", 0), 0), plan, gpt), folder.resolve("new.raw"));

        assertEquals(mib << 20, file.toFile().length());
        requireSound(file, gpt);
        String table = Tools.run("sfdisk", "-J", file.toString());
        assertTrue(table.contains("\"start\": 4096"), table);
        assertTrue(table.contains("\"size\": " + plan.length() / 512), table);
        assertTrue(plan.length() >= (mib - 4 << 20) && plan.length() <= (mib - 2 << 20), "length " + plan.length());
        if (mib < 1000) {
            SizedDisk.resize(file, plan.length());
            requireSound(file, gpt);
            VersionRecord after = add(file, "b");
            requireFiles(before, after);
            assertEquals(plan.length(), after.volumes().getLast().size());
            assertEquals(before.volumes().getLast().partUuid(), after.volumes().getLast().partUuid());
            assertEquals(before.disks().getFirst().id(), after.disks().getFirst().id());
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void smaller(boolean gpt) throws IOException {
        Path disk = MadeDisk.by(folder, "disk.raw", gpt ? SizedDisk.GPT : SizedDisk.MBR);
        VersionRecord before = add(disk, "a");
        ResizePlan plan = plan(before, 40 << 20);
        SizedDisk.resize(disk, plan.length());
        library.add(disk, "shrunk");

        Path file = SizedDisk.write(ResizedTable.over(VersionDisks.open(library.library(), new VersionName("shrunk", 0), 0), plan, gpt), folder.resolve("new.raw"));

        assertEquals(40 << 20, file.toFile().length());
        requireSound(file, gpt);
        requireFiles(before, add(file, "b"));
        String few = assertThrows(MirageException.class, () -> plan(before, 8 << 20)).getMessage();
        assertTrue(few.contains("which do not fit on a disk of 8.0 MiB"), few);
    }

    @Test
    void whatIsInTheWayIsTold() throws IOException {
        VersionRecord behind = add(MadeDisk.by(folder, "swap.raw", MadeDisk.FILES + """
                truncate -s 64M "$out"
                printf 'label: gpt\\nstart=4096, size=94208\\nstart=98304, size=16384, type=swap\\n' | sfdisk -q "$out"
                mke2fs -q -t ext4 -E offset=2097152 -d "$work" "$out" 46M
                truncate -s 8M "$work.swap"; mkswap -q "$work.swap"; dd if="$work.swap" of="$out" bs=1M seek=48 conv=notrunc status=none
                """), "swap");
        assertEquals("Partition 2 (swap space) lies behind that of the root file system, which has to be the last one on its disk to get another size",
                assertThrows(MirageException.class, () -> plan(behind, 1L << 30)).getMessage());

        VersionRecord xfs = add(MadeDisk.by(folder, "xfs.raw", """
                truncate -s 400M "$work.fs"; mkfs.xfs -q "$work.fs"
                truncate -s 402M "$out"; printf 'label: gpt\\nstart=2048, size=819200\\n' | sfdisk -q "$out"
                dd if="$work.fs" of="$out" bs=1M seek=1 conv=notrunc,sparse status=none
                """), "xfs");
        assertEquals("The root file system is xfs, which cannot be made smaller; ext4 can",
                assertThrows(MirageException.class, () -> plan(xfs, 300 << 20)).getMessage());
        assertEquals(xfs.volumes().getFirst(), plan(xfs, 1L << 30).root());

        VersionRecord fat = add(MadeDisk.by(folder, "fat.raw", "truncate -s 33M \"$out\"; mkfs.vfat \"$out\" > /dev/null"), "fat");
        assertEquals("The root file system is vfat, which is not made larger here; ext4, XFS and Btrfs are",
                assertThrows(MirageException.class, () -> plan(fat, 1L << 30)).getMessage());

        VersionRecord mbr = add(MadeDisk.by(folder, "mbr.raw", SizedDisk.MBR), "mbr");
        assertEquals("A disk with an MBR has at most 2.0 TiB; it would need a GPT",
                assertThrows(MirageException.class, () -> plan(mbr, 3L << 40)).getMessage());

        VersionRecord whole = add(MadeDisk.by(folder, "whole.raw", MadeDisk.FILES + "mke2fs -q -t ext4 -d \"$work\" \"$out\" 64M"), "whole");
        assertEquals(128 << 20, plan(whole, 128 << 20).length());
    }

    @Test
    void logicalPartitionsAreRefused() throws IOException {
        VersionRecord logical = add(MadeDisk.by(folder, "logical.raw", MadeDisk.FILES + """
                truncate -s 64M "$out"
                printf 'label: dos\\nstart=2048, type=5\\nstart=4096, type=83\\n' | sfdisk -q "$out"
                mke2fs -q -t ext4 -E offset=2097152 -d "$work" "$out" 62M
                """), "logical");
        assertEquals("The root file system is on the logical partition 5 of an MBR; only primary ones are resized",
                assertThrows(MirageException.class, () -> plan(logical, 1L << 30)).getMessage());
    }
}
