// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionDisks;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** Disks over others, read by QEMU. */
@Timeout(300)
class ThinDisksTest {

    /** Large enough for three second tables of a qcow2 file, and of a size that is no multiple of a cluster. */
    private static final String MAKE = MadeDisk.FILES + """
            truncate -s 1342178304 "$out"
            mke2fs -q -t ext4 -d "$work" "$out"
            """;

    @TempDir
    static Path folder;
    private static Path out;
    @AutoClose
    private static TestLibrary library;

    @BeforeAll
    static void make() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        Path before = MadeDisk.by(folder, "before.raw", MAKE);
        Path after = folder.resolve("after.raw");
        Tools.run("cp", "--sparse=always", before.toString(), after.toString());
        try (LoopMount mount = LoopMount.open(after, 0, "rw")) {
            Tools.bash("cd '" + mount.folder() + "'; rm random; sync; echo other > etc/f1; seq 200000 > etc/more; dd if=/dev/urandom of=far bs=1M count=9 status=none");
        }
        library = new TestLibrary(folder.resolve("library"));
        library.add(before, "web");
        library.add(after, "web");
        library.raw("web@2", folder.resolve("whole.raw"));
        export("web@1", "base.qcow2");
        export("web@1", "base.vmdk");
        export("web@1", "base.vhd");
        export("web@1", "base.vhdx");
    }

    private static void export(String version, String file) throws IOException {
        new ExportDisk(library.library(), VersionName.parse(version)).target(out.resolve(file)).call(Monitor.NONE);
    }

    private static VersionDevice disk(int number) throws IOException {
        return VersionDisks.open(library.library(), new VersionName("web", number), 0);
    }

    private static ThinQcow2 thin() throws IOException {
        return ThinQcow2.of(disk(1), disk(2), "base.qcow2", DiskFormat.QCOW2, Monitor.NONE);
    }

    @Test
    void qemuReadsTheWholeDisk() throws IOException {
        Path file = out.resolve("thin.qcow2");
        byte[] base = Files.readAllBytes(out.resolve("base.qcow2"));
        thin().write(file, Monitor.NONE);

        assertTrue(Tools.run("qemu-img", "check", file.toString()).contains("No errors were found"));
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", folder.resolve("whole.raw").toString(), file.toString());
        String info = Tools.run("qemu-img", "info", "--output=json", file.toString());
        assertTrue(info.contains("\"backing-filename\": \"base.qcow2\"") && info.contains("\"backing-filename-format\": \"qcow2\""), info);
        assertTrue(Files.size(file) < 14 << 20, "9 MB of new files and a few tables, not " + Files.size(file));
        assertTrue(Arrays.equals(base, Files.readAllBytes(out.resolve("base.qcow2"))));
    }

    @Test
    void whatBecameFreeIsZeroAndTakesNoRoom() throws IOException {
        Path file = out.resolve("freed.qcow2");
        thin().write(file, Monitor.NONE);
        String map = Tools.run("qemu-img", "map", "--output=json", file.toString());
        long freed = map.lines().filter(line -> line.contains("\"depth\": 0") && line.contains("\"zero\": true") && line.contains("\"data\": false"))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*\"length\": (\\d+).*", "$1"))).sum();
        assertTrue(freed > 4_500_000 && freed < 5_500_000, map);
    }

    @Test
    void theFolderMovesAsAWhole() throws IOException {
        Path file = out.resolve("moving.qcow2");
        thin().write(file, Monitor.NONE);
        Path elsewhere = Files.createDirectories(folder.resolve("else/where"));
        Files.copy(out.resolve("base.qcow2"), elsewhere.resolve("base.qcow2"));
        Files.move(file, elsewhere.resolve("moving.qcow2"));
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", folder.resolve("whole.raw").toString(),
                elsewhere.resolve("moving.qcow2").toString());
    }

    @Test
    void equalDisksHaveNothing() throws IOException {
        Path file = out.resolve("same.qcow2");
        ThinQcow2 same = ThinQcow2.of(disk(2), disk(2), "base.qcow2", DiskFormat.QCOW2, Monitor.NONE);
        assertEquals(0, same.writtenBytes());
        same.write(file, Monitor.NONE);
        assertTrue(Tools.run("qemu-img", "check", file.toString()).contains("No errors were found"));
        assertEquals(4 << 16, Files.size(file), "header, first table, and table and block of counts");
    }

    @Test
    void vmwareHasParentsToo() throws IOException {
        Path file = Files.createDirectory(out.resolve(".part")).resolve("thin.vmdk");
        new ThinVmdk(disk(1), disk(2), out.resolve("base.vmdk")).write(file, "lsilogic", Monitor.NONE);
        try (var left = Files.list(file.getParent())) {
            assertEquals(1, left.count());
        }
        Path moved = Files.move(file, out.resolve("thin.vmdk"));
        Tools.run("qemu-img", "compare", "-f", "raw", "-F", "vmdk", folder.resolve("whole.raw").toString(), moved.toString());
        assertTrue(Tools.run("qemu-img", "check", moved.toString()).contains("No errors were found"));
        String text = Tools.run("head", "-c", "2048", moved.toString());
        assertTrue(text.contains("parentFileNameHint=\"base.vmdk\"") && text.contains("lsilogic"), text);
        assertTrue(Files.size(moved) < 16 << 20, Files.size(moved) + " bytes");
    }

    @Test
    void hyperVHasParentsToo() throws IOException {
        Path file = out.resolve("thin.vhd");
        ThinVhd.of(disk(1), disk(2), out.resolve("base.vhd"), Monitor.NONE).write(file, Monitor.NONE);

        // whoever reads both
        Path read = folder.resolve("read.raw");
        library.add(file, "child");
        library.raw("child@1", read);
        assertEquals(-1, Files.mismatch(folder.resolve("whole.raw"), read));
        // QEMU reads the file as if it had no parent: what differs must stand at its place
        Path alone = folder.resolve("alone.raw");
        Tools.run("qemu-img", "convert", "-f", "vpc", "-O", "raw", file.toString(), alone.toString());
        library.raw("web@1", folder.resolve("first.raw"));
        String misplaced = Tools.bash("cd '" + folder + "'; python3 -c \"\n"
                + "a, b, c = (open(n, 'rb') for n in ('first.raw', 'whole.raw', 'alone.raw'))\n"
                + "while x := a.read(65536):\n    y, z = b.read(65536), c.read(65536)\n    if x != y != z:\n"
                + "        print(*(b.tell() - len(y) + i for i in range(0, len(y), 512) if y[i:i+512] != x[i:i+512] and y[i:i+512] != z[i:i+512]))\"");
        assertEquals("", misplaced.strip());
        long occupied = Long.parseLong(Tools.run("stat", "-c", "%b", file.toString()).strip()) * 512;
        assertTrue(occupied < 15 << 20, occupied + " bytes");
    }

    @Test
    void hyperVsNewerDisksHaveParentsToo() throws IOException {
        Path file = out.resolve("thin.vhdx");
        ThinVhdx thin = ThinVhdx.of(disk(1), disk(2), out.resolve("base.vhdx"), Monitor.NONE);
        thin.write(file, Monitor.NONE);

        // 7-Zip checks what stands in the headers and tables, and finds the parent by itself
        String list = Tools.run("7zz", "l", "-slt", "-tvhdx", file.toString());
        assertTrue(list.contains("Differencing") && list.contains("relative_path: .\\base.vhdx") && !list.contains("Error: "), list);
        Path seven = folder.resolve("seven.raw");
        Tools.bash("7zz x -tvhdx -so '" + file + "' > '" + seven + "'");
        assertEquals(-1, Files.mismatch(folder.resolve("whole.raw"), seven));
        Path read = folder.resolve("newer.raw");
        library.add(file, "newer");
        library.raw("newer@1", read);
        assertEquals(-1, Files.mismatch(folder.resolve("whole.raw"), read));

        long occupied = Long.parseLong(Tools.run("stat", "-c", "%b", file.toString()).strip()) * 512;
        assertTrue(occupied < thin.writtenBytes() + (1 << 20), occupied + " bytes for " + thin.writtenBytes());
        assertEquals(0, Files.size(file) % (1 << 20));
        assertTrue(Files.size(file) < 40 << 20, Files.size(file) + " bytes");
    }

    @Test
    void equalDisksAreAVhdxWithoutBlocks() throws IOException {
        Path file = out.resolve("same.vhdx");
        ThinVhdx.of(disk(2), disk(2), out.resolve("base.vhdx"), Monitor.NONE).write(file, Monitor.NONE);
        assertEquals(4 << 20, Files.size(file), "headers, log, what is known of the disk, and one table");
        assertTrue(Tools.run("7zz", "l", "-slt", "-tvhdx", file.toString()).contains("Differencing"));
    }

    @Test
    void disksOfOtherSizesAreRefused() throws IOException {
        library.add(MadeDisk.small(folder, "small.raw"), "small");
        VersionDevice small = VersionDisks.open(library.library(), new VersionName("small", 1), 0);
        MirageException refusal = assertThrows(MirageException.class,
                () -> ThinQcow2.of(small, disk(2), "base.qcow2", DiskFormat.QCOW2, Monitor.NONE));
        assertTrue(refusal.getMessage().contains("cannot be thin"), refusal.getMessage());
        assertThrows(MirageException.class, () -> ThinVhdx.of(small, disk(2), out.resolve("base.vhdx"), Monitor.NONE));
    }

    @Test
    void itCanBeStopped() throws IOException {
        ThinQcow2 thin = thin();
        assertThrows(CancelledException.class, () -> thin.write(out.resolve("stopped.qcow2"), new Cancelling(2)));
        assertThrows(CancelledException.class,
                () -> ThinQcow2.of(disk(1), disk(2), "base.qcow2", DiskFormat.QCOW2, new Cancelling(3)));
    }
}
