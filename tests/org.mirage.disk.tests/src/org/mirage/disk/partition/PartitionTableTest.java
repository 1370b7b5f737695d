// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.Command;
import org.mirage.disk.RawFile;
import org.mirage.disk.partition.PartitionTable.Kind;

/** Tables made by the usual tools, and what those tools say of them. */
@Timeout(300)
class PartitionTableTest {

    private static final long MIB = 1 << 20;

    @TempDir
    Path folder;

    Path disk;

    @BeforeEach
    void makeDisk() throws IOException {
        disk = folder.resolve("disk.raw");
        resize(400 * MIB);
    }

    private void resize(long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
            file.setLength(length);
        }
    }

    /** Runs a shell command with the disk as $D. */
    private String shell(String command) throws IOException {
        return Command.run("env", "D=" + disk, "LC_ALL=C.UTF-8", "bash", "-euo", "pipefail", "-c", command);
    }

    private PartitionTable read() throws IOException {
        try (RawFile file = RawFile.open(disk)) {
            return PartitionTable.read(file);
        }
    }

    /** The table as read; it must say what partx says. */
    private PartitionTable confirmed(Kind kind, int sectorSize) throws IOException {
        PartitionTable table;
        try (RawFile file = RawFile.open(disk)) {
            table = kind == Kind.MBR ? PartitionTable.read(file, sectorSize) : PartitionTable.read(file);
        }
        assertEquals(kind, table.kind());
        assertEquals(sectorSize, table.sectorSize());
        assertFalse(table.partitions().isEmpty());
        assertEquals(Partx.lines(disk, sectorSize),
                table.partitions().stream().map(partition -> Partx.line(partition, kind)).toList());
        if (sectorSize == 512) {
            assertEquals(Command.run("blkid", "-p", "-s", "PTUUID", "-o", "value", disk).strip(), table.id());
        }
        return table;
    }

    private void flip(long offset) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
            file.seek(offset);
            int before = file.read();
            file.seek(offset);
            file.write(before ^ 1);
        }
    }

    private void write(long offset, int... bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
            file.seek(offset);
            for (int b : bytes) {
                file.write(b);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "printf 'label: dos\\nlabel-id: 0x1234abcd\\nsize=20M,type=83,bootable\\nsize=30M,type=82\\nsize=9M,type=ef\\n' | sfdisk -q $D",
        "printf 'label: dos\\nlabel-id: 0x00000001\\n/dev/x3 : size=10M, type=c\\n' | sfdisk -q $D",
        "printf 'label: dos\\nsize=20M\\ntype=5\\nsize=10M\\nsize=10M,type=8e\\nsize=10M,bootable\\n' | sfdisk -q $D",
        "(printf 'label: dos\\ntype=85\\n'; for i in {1..56}; do echo size=2M; done) | sfdisk -q $D",
        "(printf 'label: dos\\nsize=9M\\ntype=f\\n'; for i in {5..9}; do echo size=2M; done) | sfdisk -q $D; sfdisk -q --delete $D 6 8",
        "parted -s $D mklabel msdos mkpart primary ext4 1 50 mkpart extended 60 300 mkpart logical 70 80 mkpart logical 100 290 set 1 boot on",
        "parted -s $D mklabel msdos mkpart extended 1 300 mkpart logical 150 290 mkpart logical 2 10 mkpart primary 301 390",
    })
    void mbr(String command) throws Exception {
        shell(command);
        assertEquals(List.of(), confirmed(Kind.MBR, 512).warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "printf 'label: gpt\\nsize=20M,type=U,name=\"größe \\\\x22x\\\\x22 y\"\\nsize=30M,type=S\\nsize=9M,type=L,attrs=\"RequiredPartition,GUID:63\"\\n' | sfdisk -q $D",
        "sgdisk -n 1:0:+20M -c 1:boot -A 1:set:2 -n 7:0:+10M -t 7:8200 -n 128:0:0 $D",
        "sgdisk -S 512 -n 200:0:+1M -n 512:0:+1M $D",
        "parted -s $D mklabel gpt mkpart '🐧' ext4 1 50 mkpart b 60 300 set 1 legacy_boot on",
        "sgdisk -a 1 -n 1:34:40 -n 2:41:41 $D",
    })
    void gpt(String command) throws Exception {
        shell(command);
        assertEquals(List.of(), confirmed(Kind.GPT, 512).warnings());
    }

    @Test
    void sectorsOf4096Bytes() throws Exception {
        shell("printf 'g\\nn\\n1\\n\\n+10M\\nn\\n2\\n\\n\\nw\\n' | fdisk -b 4096 $D");
        PartitionTable table = confirmed(Kind.GPT, 4096);
        assertEquals(List.of(), table.warnings());
        assertEquals(MIB, table.partitions().getFirst().offset());

        shell("truncate -s 0 $D; truncate -s 400M $D; printf 'o\\nn\\np\\n1\\n\\n+10M\\nn\\ne\\n2\\n\\n\\nn\\n\\n+9M\\nw\\n' | fdisk -b 4096 $D");
        PartitionTable mbr = confirmed(Kind.MBR, 4096);
        assertEquals(List.of(1, 5), mbr.partitions().stream().map(Partition::number).toList());
        try (RawFile file = RawFile.open(disk)) {
            assertThrows(IllegalArgumentException.class, () -> PartitionTable.read(file, 1000));
        }
    }

    @Test
    void typesHaveNamesThatToolsKnow() throws Exception {
        shell("sgdisk -n 1:0:+1M -t 1:ef00 -n 2:0:+1M -t 2:8300 -n 3:0:+1M -t 3:4f68bce3-e8cd-4db1-96e7-fbcaf984b70a $D");
        assertEquals(List.of("EFI system", "Linux file system", ""),
                read().partitions().stream().map(Partition::typeName).toList());
        for (String label : List.of("gpt", "dos")) {
            for (String line : Command.run("sfdisk", "-T", "--label", label).lines().skip(2).toList()) {
                String[] known = line.strip().split("  ", 2);
                String name = label.equals("gpt") ? PartitionTypes.ofGpt(known[0].toLowerCase())
                        : PartitionTypes.ofMbr(Integer.parseInt(known[0], 16));
                String first = name.isEmpty() ? "" : name.toLowerCase().split("[ /]")[0];
                // of those named by both the most telling words agree
                if (List.of("linux", "freebsd", "apple", "vmware", "ceph", "hidden", "fat16", "solaris").contains(first)) {
                    assertTrue(known[1].toLowerCase().contains(first), line + " / " + name);
                }
            }
        }
    }

    @Test
    void theBackupStandsInForADamagedPrimary() throws Exception {
        shell("sgdisk -n 1:0:+20M -c 1:one -n 7:0:+10M $D; cp $D $D.sound");
        List<Partition> sound = read().partitions();
        for (String damage : List.of(
                "dd if=/dev/urandom of=$D bs=512 seek=1 count=1 conv=notrunc", "dd if=/dev/zero of=$D bs=512 seek=1 count=33 conv=notrunc",
                "dd if=/dev/zero of=$D bs=512 seek=2 count=1 conv=notrunc", "dd if=/dev/zero of=$D bs=512 seek=40 count=1 conv=notrunc")) {
            shell("cp $D.sound $D; " + damage + " status=none");
            PartitionTable table = read();
            assertEquals(sound, table.partitions());
            if (!damage.contains("seek=40")) {
                assertEquals(List.of("The primary GPT is damaged; the backup at the end of the disk is used."), table.warnings());
            }
        }
        shell("cp $D.sound $D");
        flip(512 + 57); // the disk's GUID
        assertEquals(sound, read().partitions());
        assertEquals(1, read().warnings().size());
    }

    @Test
    void aDamagedBackupIsAWarning() throws Exception {
        shell("sgdisk -n 1:0:+20M $D");
        flip(disk.toFile().length() - 512 + 20);
        assertEquals(List.of("The backup GPT is damaged; the primary one is used."), confirmed(Kind.GPT, 512).warnings());
        flip(512 + 20);
        PartitionTable table = read();
        assertEquals(Kind.GPT, table.kind());
        assertEquals(List.of(), table.partitions());
        assertEquals(1, table.warnings().size());
    }

    @Test
    void aDiskThatWasEnlargedOrCutShort() throws Exception {
        shell("sgdisk -n 1:0:+20M -n 2:0:+300M $D");
        resize(500 * MIB);
        assertEquals(List.of("The backup GPT is not at the end of the disk, which has been enlarged."), confirmed(Kind.GPT, 512).warnings());
        resize(200 * MIB);
        PartitionTable table = read();
        assertEquals(200 * MIB, table.partitions().get(1).end());
        assertEquals(List.of("The disk is shorter than its GPT says; its end, with the backup GPT, is missing.",
                "Partition 2 reaches beyond the end of the disk and is cut there."), table.warnings());
        resize(10 * MIB);
        assertEquals(List.of(1), read().partitions().stream().map(Partition::number).toList());
        assertTrue(read().warnings().contains("Partition 2 lies outside of the disk and is left out."));
    }

    @Test
    void aHybridTable() throws Exception {
        shell("sgdisk -n 1:0:+20M -n 2:0:+30M -h 1 $D");
        assertEquals(List.of("The disk has a hybrid partition table; its GPT is used."), confirmed(Kind.GPT, 512).warnings());
    }

    @Test
    void aGptWithoutItsProtection() throws Exception {
        shell("sgdisk -n 1:0:+20M $D; cp $D $D.sound; dd if=/dev/zero of=$D bs=512 count=1 conv=notrunc status=none");
        assertEquals(1, read().partitions().size());
        assertEquals(List.of("The protective MBR of the disk's GPT is missing."), read().warnings());
        shell("cp $D.sound $D; dd if=/dev/zero of=$D bs=1M count=1 conv=notrunc status=none");
        assertEquals(List.of("The protective MBR of the disk's GPT is missing, and the primary GPT too; the backup is used."),
                read().warnings());
        // a file system made over it leaves the backup where it is
        for (String make : List.of("mke2fs -q -F -t ext4 $D", "mkfs.xfs -q -f $D", "mkfs.vfat -F 32 $D", "mkswap -f $D")) {
            shell("cp $D.sound $D; " + make);
            assertEquals(Kind.NONE, read().kind(), make);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "true", "mke2fs -q -t ext4 $D", "mkfs.xfs -q $D", "mkfs.btrfs -q $D", "mkfs.vfat $D", "mkfs.vfat -F 32 $D", "truncate -s 10M $D; mkfs.vfat -F 12 $D",
        "mkfs.vfat --mbr=y $D", "mkfs.ntfs -q -F -f $D", "mkfs.exfat $D", "mkswap $D", "truncate -s 100 $D", "truncate -s 512 $D",
        "dd if=/dev/urandom of=$D bs=1M count=1 conv=notrunc; printf '\\xff' | dd of=$D bs=1 seek=446 conv=notrunc",
    })
    void noTableAtAll(String command) throws Exception {
        shell(command + " 2>/dev/null");
        PartitionTable table = read();
        assertEquals(new PartitionTable(Kind.NONE, "", 512, List.of(), List.of()), table);
    }

    @Test
    void anEmptyTable() throws Exception {
        shell("printf 'label: dos\\nlabel-id: 0x00c0ffee\\n' | sfdisk -q $D");
        assertEquals(new PartitionTable(Kind.MBR, "00c0ffee", 512, List.of(), List.of()), read());
        shell("truncate -s 0 $D; truncate -s 40M $D; sgdisk -o $D");
        assertEquals(Kind.GPT, read().kind());
        assertEquals(List.of(), read().warnings());
    }

    @Test
    void aTableBesideAFatBootSector() throws Exception {
        // some makers of bootable sticks put both into the first sector
        shell("mkfs.vfat $D; printf 'label: dos\\nsize=20M,type=c,bootable\\n' | sfdisk -q --force --no-tell-kernel $D");
        byte[] sector = Files.readAllBytes(disk);
        assertEquals(0x55, sector[510]);
        PartitionTable table = read();
        assertEquals(Kind.MBR, table.kind());
        assertEquals(1, table.partitions().size());
    }

    @Test
    void logicalPartitionsInALoop() throws Exception {
        shell("printf 'label: dos\\ntype=5\\nsize=10M\\nsize=10M\\n' | sfdisk -q $D");
        List<Partition> sound = read().partitions();
        long second = sound.get(1).offset() - MIB; // its record lies one alignment before it
        write(second + 446 + 16, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0); // the next record is the first one
        PartitionTable table = read();
        assertEquals(sound, table.partitions());
        assertEquals(1, table.warnings().size());
        assertTrue(table.warnings().getFirst().contains("turns back on itself"), table.warnings().toString());

        write(second + 510, 0);
        assertEquals(List.of(5), read().partitions().stream().map(Partition::number).toList());
        assertTrue(read().warnings().getFirst().contains("breaks off"), read().warnings().toString());
    }

    @Test
    void partitionsThatOverlap() throws Exception {
        shell("printf 'label: dos\\nsize=20M\\nsize=20M\\nsize=20M\\n' | sfdisk -q $D");
        write(446 + 16 + 8, 0, 0x10, 0, 0); // the second begins within the first
        PartitionTable table = read();
        assertEquals(List.of(1, 3), table.partitions().stream().map(Partition::number).toList());
        assertEquals(List.of("Partition 2 overlaps partition 1 and is left out."), table.warnings());
    }

    @ParameterizedTest
    @CsvSource({"gpt, 512, 17408", "gpt, -16896, 16896", "mbr, 440, 72", "logical, 1048576, 512"})
    void flippedBits(String kind, long start, int length) throws Exception {
        resize(40 * MIB);
        shell(switch (kind) {
            case "gpt" -> "sgdisk -n 1:0:+2M -n 2:0:+3M -n 9:0:0 $D";
            case "mbr" -> "printf 'label: dos\\nsize=2M\\nsize=3M\\ntype=5\\nsize=2M\\nsize=2M\\n' | sfdisk -q $D";
            default -> "printf 'label: dos\\ntype=5\\nsize=2M\\nsize=2M\\n' | sfdisk -q $D";
        });
        long from = start < 0 ? 40 * MIB + start : start;
        Random random = new Random(99);
        for (int round = 0; round < 1500; round++) {
            long at = from + random.nextInt(length);
            byte[] before = new byte[1 + random.nextInt(8)];
            try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
                file.seek(at);
                int count = file.read(before);
                byte[] after = new byte[count];
                random.nextBytes(after);
                file.seek(at);
                file.write(after);
                requireSane(read(), 40 * MIB);
                file.seek(at);
                file.write(before, 0, count);
            }
        }
    }

    private static void requireSane(PartitionTable table, long size) {
        long end = 0;
        List<Partition> byOffset = table.partitions().stream().sorted((a, b) -> Long.compare(a.offset(), b.offset())).toList();
        for (Partition partition : byOffset) {
            assertTrue(partition.offset() >= end && partition.length() > 0 && partition.end() <= size, table.toString());
            end = partition.end();
        }
        assertTrue(table.warnings().size() <= 50);
    }
}
