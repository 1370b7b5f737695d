// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionDisks;
import org.mirage.engine.VersionName;
import org.mirage.engine.customising.InstanceTable;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.PackSession;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** What was in memory does not go out with machines that are made on the way; all else does. */
@Timeout(300)
class EmptiedRoomTest {

    private static final String MARKER = "Once in memory: 8d02c77a";
    private static final String MARKED = """
            mark() { { yes '%s' || true; } | head -c $2 | dd of="$out" bs=64K oflag=seek_bytes seek=$1 conv=notrunc status=none; }
            """.formatted(MARKER);
    private static final String SWAP_UUID = "aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb";
    private static final long MIB = 1 << 20;

    @TempDir
    Path folder;
    @AutoClose
    private TestLibrary library;

    @BeforeEach
    void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
    }

    /** The whole disk of a machine from a table, raw. */
    private Path made(Path disk) throws IOException {
        library.add(disk, "web");
        assertTrue(found(library.raw("web", folder.resolve("as-it-was.raw"))), "an export without changes has all");
        Path out = Files.createDirectory(folder.resolve("out"));
        Path made = new ExportInstances(library.library(), new VersionName("web", 0), InstanceTable.of("name\na\n", "web.csv")).folder(out)
                .call(Monitor.NONE).instances().getFirst().file();
        Path raw = folder.resolve("made.raw");
        Tools.run("qemu-img", "convert", "-O", "raw", made.toString(), raw.toString());
        return raw;
    }

    private static boolean found(Path file) throws IOException {
        return Tools.attempt("grep", "-aqF", MARKER, file.toString()).code() == 0;
    }

    private static String probe(Path disk, long offset) throws IOException {
        return Tools.run("blkid", "-p", "-O", String.valueOf(offset), "-o", "export", disk.toString()).lines()
                .filter(line -> line.matches("(TYPE|UUID|LABEL|VERSION)=.*")).sorted().toList().toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {4096, 16384, 65536})
    void swapIsEmptyBehindItsHeader(int page) throws IOException {
        Path disk = MadeDisk.by(folder, "web.raw", MadeDisk.FILES + MARKED + """
                truncate -s 160M "$out"
                printf 'label: gpt\\nstart=2048, size=94208\\nstart=96256, size=204800, type=S\\n' | sfdisk -q "$out"
                mke2fs -q -t ext4 -E offset=1048576 -d "$work" "$out" 46M
                mark $((47 << 20)) 100M
                truncate -s 100M "$work/swap"; mkswap -q -p %1$s -L spare -U %2$s "$work/swap" 2> /dev/null
                dd if="$work/swap" of="$out" bs=%1$s count=1 oflag=seek_bytes seek=$((47 << 20)) conv=notrunc status=none
                """.formatted(page, SWAP_UUID));
        String before = probe(disk, 47 * MIB);
        assertTrue(before.contains("TYPE=swap") && before.contains(SWAP_UUID), before);

        Path made = made(disk);

        assertEquals(before, probe(made, 47 * MIB));
        Path expected = MadeDisk.withoutFree(disk, MIB);
        Tools.run("dd", "if=/dev/zero", "of=" + expected, "bs=4K", "oflag=seek_bytes", "seek=" + (47 * MIB + page),
                "count=" + (100 * MIB - page) / 4096, "conv=notrunc", "status=none");
        Tools.run("cmp", expected.toString(), made.toString());
        assertFalse(found(made));
    }

    @Test
    void sleepingMachinesAwakeFresh() throws IOException {
        Path disk = MadeDisk.by(folder, "web.raw", MadeDisk.FILES + MARKED + """
                truncate -s 80M "$out"
                printf 'label: dos\\nstart=2048, size=94208, type=83\\nstart=96256, type=82\\n' | sfdisk -q "$out"
                mke2fs -q -t ext4 -E offset=1048576 -d "$work" "$out" 46M
                truncate -s 33M "$work/swap"; mkswap -q -U %s "$work/swap" 2> /dev/null
                dd if="$work/swap" of="$out" bs=1M seek=47 conv=notrunc status=none
                mark $(((47 << 20) + 8192)) 20M
                printf 'S1SUSPEND\\0' | dd of="$out" bs=1 seek=$(((47 << 20) + 4086)) conv=notrunc status=none
                """.formatted(SWAP_UUID));
        assertTrue(probe(disk, 47 * MIB).contains("TYPE=swsuspend"), probe(disk, 47 * MIB));

        Path made = made(disk);

        assertTrue(probe(made, 47 * MIB).contains("TYPE=swap"), probe(made, 47 * MIB));
        assertTrue(probe(made, 47 * MIB).contains(SWAP_UUID), probe(made, 47 * MIB));
        assertFalse(found(made));
    }

    /** A header that names more than there is would have what lies behind it emptied, such as the metadata of a mirror. */
    @Test
    void whatIsNoSwapSpaceAfterAllStays() throws IOException {
        Path disk = MadeDisk.by(folder, "web.raw", MARKED + """
                truncate -s 40M "$work/swap"; mkswap -q "$work/swap" 2> /dev/null
                truncate -s 41M "$out"
                printf 'label: dos\\nstart=2048, size=79872, type=82\\n' | sfdisk -q "$out"
                dd if="$work/swap" of="$out" bs=4K count=1 oflag=seek_bytes seek=1048576 conv=notrunc status=none
                mark $(((1 << 20) + 8192)) 1M
                """);
        library.add(disk, "web");
        try (VersionDevice device = VersionDisks.open(library.library(), new VersionName("web", 0), 0);
                PackSession session = library.library().store().beginTemporary();
                EmptiedRoom room = EmptiedRoom.of("web", List.of(device), folder, Monitor.NONE)) {
            assertEquals(List.of(device), room.disks(session));
        }
    }

    /** Swap of an installer's usual layout; other logical volumes and extents that none has stay as they are. */
    @Test
    void swapOnLogicalVolumesIsEmptyAndTheOthersStay() throws IOException {
        assumeTrue(LoopMount.possible(), "loop devices need root");
        Path disk = MadeDisk.by(folder, "web.raw", MadeDisk.FILES + MARKED + """
                truncate -s 160M "$out"
                printf 'label: gpt\\nstart=2048, type=V\\n' | sfdisk -q "$out"
                mark $((2 << 20)) 150M
                loop=$(losetup -f --show -o 1048576 --sizelimit $((158 << 20)) "$out")
                lvm() { env LVM_SUPPRESS_FD_WARNINGS=1 lvm "$1" --driverloaded n -qq --config "devices{use_devicesfile=0 \\
                    filter=[\\"a|^$loop\\$|\\",\\"r|.*|\\"]} backup{backup=0 archive=0} activation{udev_sync=0 udev_rules=0 monitoring=0}" "${@:2}"; }
                lvm vgcreate -s 1m main $loop
                lvm lvcreate -an -Zn -Wn -n root -l 40 main
                lvm lvcreate -an -Zn -Wn -n swap_1 -l 30 main
                lvm lvcreate -an -Zn -Wn -n data -l 20 main
                losetup -d $loop
                mke2fs -q -t ext4 -E offset=$((2 << 20)) -d "$work" "$out" 40M
                for at in 42 72; do
                    truncate -s 20M "$work/swap"; mkswap -q "$work/swap" 2> /dev/null
                    dd if="$work/swap" of="$out" bs=4K count=1 oflag=seek_bytes seek=$((at << 20)) conv=notrunc status=none; rm "$work/swap"
                done
                """);
        Path made = made(disk);

        Path expected = MadeDisk.withoutFree(disk, 2 * MIB);
        // of thirty MiB the header says twenty; what has one by chance, and another name, stays
        Tools.run("dd", "if=/dev/zero", "of=" + expected, "bs=4K", "oflag=seek_bytes", "seek=" + (42 * MIB + 4096),
                "count=" + (20 * MIB - 4096) / 4096, "conv=notrunc", "status=none");
        Tools.run("cmp", expected.toString(), made.toString());
        assertTrue(found(made), "free extents and other volumes are as they were");
    }

    /** A mark that an earlier use has left, on a partition for something else. */
    @Test
    void whatIsNotMeantForSwapStays() throws IOException {
        Path disk = MadeDisk.by(folder, "web.raw", MadeDisk.FILES + MARKED + """
                truncate -s 80M "$out"
                printf 'label: gpt\\nstart=2048, size=94208\\nstart=96256, type=L\\n' | sfdisk -q "$out"
                mke2fs -q -t ext4 -E offset=1048576 -d "$work" "$out" 46M
                mark $((47 << 20)) 20M
                truncate -s 30M "$work/swap"; mkswap -q "$work/swap" 2> /dev/null
                dd if="$work/swap" of="$out" bs=4K count=1 oflag=seek_bytes seek=$((47 << 20)) conv=notrunc status=none
                """);
        assertTrue(probe(disk, 47 * MIB).contains("TYPE=swap"), probe(disk, 47 * MIB));
        Tools.run("cmp", MadeDisk.withoutFree(disk, MIB).toString(), made(disk).toString());
    }
}
