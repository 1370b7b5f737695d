// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.ImportReport;
import org.mirage.engine.Monitor;
import org.mirage.engine.ShowVersion;
import org.mirage.engine.VersionDetails;
import org.mirage.engine.VersionName;
import org.mirage.engine.VolumeDetails;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.Tools;

/** What comes out is what went in: every used byte, zero where dumpe2fs says free, everything outside file systems. */
class ExactDisksTest {

    private static final long MIB = 1 << 20;
    /** Leaves nothing zero by accident: free blocks, tables that are not in use, gaps, ends of files. */
    private static final String RANDOM_DISK = MadeDisk.FILES + """
            openssl enc -aes-128-ctr -pass pass:disk -nosalt -in /dev/zero 2>/dev/null | head -c 100000256 > "$out" || true
            """;

    @TempDir
    Path folder;
    @AutoClose
    private TestLibrary library;

    @BeforeEach
    void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
    }

    @Test
    void onePartition() throws IOException {
        VersionDetails details = check(MadeDisk.small(folder, "small.raw"), MIB);
        assertEquals("Small Linux 1.0", details.summary().system());
        assertEquals(List.of("sda1"), details.volumes().stream().map(VolumeDetails::device).toList());
        assertEquals("MBR", details.disks().getFirst().table());
        assertEquals(true, details.disks().getFirst().partitions().getFirst().bootable());
    }

    @Test
    void logicalPartitionsAmongOthersOnADiskFullOfRemains() throws IOException {
        Path disk = MadeDisk.by(folder, "logical.raw", RANDOM_DISK + """
                printf 'label: dos\\nx1: start=2048, size=40960, type=83\\nx2: start=45056, type=5\\nx5: size=20480, type=82\\nx6: size=61440, type=83\\n' \\
                    | sfdisk -q --wipe never "$out"
                mke2fs -q -F -t ext2 -b 1024 -E nodiscard,offset=1048576 -d "$work" "$out" 20M
                start=$(sfdisk --json "$out" | python3 -c 'import json,sys; print(json.load(sys.stdin)["partitiontable"]["partitions"][3]["start"])')
                mke2fs -q -F -t ext4 -O bigalloc -C 16384 -E nodiscard,offset=$((start * 512)) -d "$work" "$out" 30M
                swap=$(sfdisk --json "$out" | python3 -c 'import json,sys; print(json.load(sys.stdin)["partitiontable"]["partitions"][2]["start"])')
                mkswap -q --offset $((swap * 512)) "$out" 10M 2>/dev/null || true
                echo $start > "$out.start"
                """);
        long last = Long.parseLong(Files.readString(folder.resolve("logical.raw.start")).strip()) * 512;
        VersionDetails details = check(disk, MIB, last);
        assertEquals(List.of("sda1", "sda6"),
                details.volumes().stream().filter(volume -> volume.entries() > 0).map(VolumeDetails::device).toList());
    }

    @Test
    void gptWithAnUnreadVolume() throws IOException {
        Path disk = MadeDisk.by(folder, "gpt.raw", RANDOM_DISK + """
                printf 'label: gpt\\nstart=2048, size=20480, type=swap, name=rest\\nstart=24576, size=81920, type=linux\\n' \\
                    | sfdisk -q --wipe never "$out"
                truncate -s 10M "$out.swap"; mkswap -q "$out.swap"; dd if="$out.swap" of="$out" bs=4096 count=1 seek=256 conv=notrunc status=none
                mke2fs -q -F -t ext4 -E nodiscard,offset=$((24576 * 512)) -d "$work" "$out" 40M
                """);
        VersionDetails details = check(disk, 24576 * 512);
        assertEquals(List.of("swap", "ext4"), details.volumes().stream().map(VolumeDetails::type).toList());
        assertEquals("GPT", details.disks().getFirst().table());
    }

    @Test
    void sectorsOfFourKibibytes() throws IOException {
        Path disk = MadeDisk.by(folder, "large-sectors.raw", MadeDisk.FILES + """
                truncate -s 80M "$out"
                loop=$(losetup --sector-size 4096 -f --show "$out")
                trap 'losetup -d $loop' EXIT
                printf 'label: gpt\\nstart=512, size=15360, type=linux\\n' | sfdisk -q "$loop"
                mke2fs -q -F -t ext4 -b 4096 -E offset=2097152 -d "$work" "$out" 60M
                """);
        VersionDetails details = check(disk, 2 * MIB);
        assertEquals(4096, details.disks().getFirst().sectorSize());
        assertEquals(2 * MIB, details.disks().getFirst().partitions().getFirst().offset());
    }

    @Test
    void noPartitionsAndMoreDiskThanFileSystem() throws IOException {
        Path disk = MadeDisk.by(folder, "whole.raw", RANDOM_DISK + """
                mke2fs -q -F -t ext3 -b 2048 -E nodiscard -d "$work" "$out" 70M
                """);
        VersionDetails details = check(disk, 0);
        assertEquals("none", details.disks().getFirst().table());
        assertEquals(List.of("sda"), details.volumes().stream().map(VolumeDetails::device).toList());
    }

    @Test
    void unwrittenExtentsAndDataBeyondTheEndOfAFileStay() throws IOException {
        Path disk = MadeDisk.by(folder, "unwritten.raw", RANDOM_DISK + """
                mke2fs -q -F -t ext4 -b 1024 -E nodiscard,lazy_itable_init=1 -d "$work" "$out" 60M
                debugfs -w -R "fallocate /etc/f1 10 900" "$out" 2>/dev/null
                debugfs -w -R "set_inode_field /etc/f1 size 300000" "$out" 2>/dev/null
                debugfs -w -R "fallocate /etc/f2 5 60" "$out" 2>/dev/null
                e2fsck -fy "$out" > /dev/null || test $? -lt 4
                """);
        check(disk, 0);
    }

    @Test
    void aDiskWithNothingKnownOnIt() throws IOException {
        Path disk = MadeDisk.by(folder, "unknown.img",
                "openssl enc -aes-128-ctr -pass pass:u -nosalt -in /dev/zero 2>/dev/null | head -c 10000384 > \"$out\" || true");
        VersionDetails details = check(disk);
        assertEquals(List.of(), details.volumes());
        assertEquals(0, details.summary().entries());
    }

    @Test
    void freeSpaceIsKeptWhereAsked() throws IOException {
        Path disk = MadeDisk.by(folder, "remains.raw", RANDOM_DISK + """
                mke2fs -q -F -t ext4 -E nodiscard -d "$work" "$out" 90M
                """);
        new ImportDisks(library.library()).files(List.of(disk)).keepFreeSpace(true).call(Monitor.NONE);
        assertEquals(-1, Files.mismatch(disk, library.raw("remains", folder.resolve("out.raw"))));
    }

    @Test
    void whatBtrfsHasNotAllocatedIsKeptWhereAskedOnly() throws IOException {
        Path disk = MadeDisk.by(folder, "pool.raw", RANDOM_DISK + """
                truncate -s 200M "$out"
                mkfs.btrfs -q -f -K --rootdir "$work" "$out"
                printf remains | dd of="$out" bs=1 seek=209000000 conv=notrunc status=none
                """);
        library.add(disk, "dropped");
        new ImportDisks(library.library()).files(List.of(disk)).image("kept").keepFreeSpace(true).call(Monitor.NONE);

        assertEquals(-1, Files.mismatch(disk, library.raw("kept", folder.resolve("kept-out.raw"))));
        Path dropped = library.raw("dropped", folder.resolve("dropped-out.raw"));
        assertNotEquals(-1, Files.mismatch(disk, dropped));
        Tools.run("btrfs", "check", "--readonly", "--check-data-csum", dropped.toString());
    }

    @Test
    void anImageInAnotherFormatIsTheSameDisk() throws IOException {
        Path raw = MadeDisk.small(folder, "small.raw");
        Path expected = MadeDisk.withoutFree(raw, MIB);
        for (String format : List.of("qcow2", "vmdk", "vdi", "vhdx")) {
            Path image = folder.resolve("other." + format);
            Tools.run("qemu-img", "convert", "-f", "raw", "-O", format, raw.toString(), image.toString());
            library.add(image, format);
            assertEquals(-1, Files.mismatch(expected, library.raw(format, folder.resolve("out.raw"))), format);
        }
    }

    @Test
    void theSameAgainAddsNearlyNothing() throws IOException {
        Path disk = MadeDisk.small(folder, "small.raw");
        library.add(disk, "web");
        long before = library.packBytes();
        ImportReport again = library.add(disk, "web");
        assertEquals(2, again.version().number());
        assertEquals(again.newBytes(), library.packBytes() - before);
        assertEquals(0, again.newBytes() * 200 / before, "less than 0.5 %");
    }

    private VersionDetails check(Path disk, long... volumes) throws IOException {
        ImportReport report = library.add(disk, "disk");
        Path out = library.raw("disk", folder.resolve("out.raw"));
        assertEquals(-1, Files.mismatch(MadeDisk.withoutFree(disk, volumes), out));
        for (long volume : volumes) {
            Path alone = folder.resolve("volume");
            Tools.bash("dd if='" + out + "' of='" + alone + "' bs=1M iflag=skip_bytes skip=" + volume + " status=none");
            Tools.run("e2fsck", "-fn", alone.toString());
        }
        return new ShowVersion(library.library(), new VersionName("disk", report.version().number())).call(Monitor.NONE);
    }
}
