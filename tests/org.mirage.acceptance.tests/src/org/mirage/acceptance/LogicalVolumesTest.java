// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskImages;
import org.mirage.disk.lvm.LogicalVolume;
import org.mirage.disk.lvm.VolumeGroup;
import org.mirage.disk.lvm.VolumeGroups;
import org.mirage.disk.partition.PartitionTable;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Library;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.store.VolumeRecord;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** A machine whose volumes lie on three disks: its files are those that LVM's own kernel saw, and its disks come out as they went in. */
class LogicalVolumesTest {

    @TempDir
    static Path folder;
    private static Path made;
    @AutoClose
    private static Library library;
    private static VersionFiles files;

    @BeforeAll
    static void importMachine() throws IOException {
        made = TestImages.get("lvm");
        library = Library.open(folder.resolve("library"));
        new ImportDisks(library).files(disks(made)).image("machine").oneMachine(true).call(Monitor.NONE);
        files = new OpenVersion(library, new VersionName("machine", 0)).call(Monitor.NONE);
    }

    private static List<Path> disks(Path where) {
        return List.of(where.resolve("a.raw"), where.resolve("b.raw"), where.resolve("c.raw"));
    }

    private static VolumeRecord volume(String device) {
        return files.record().volumes().stream().filter(volume -> volume.device().equals(device)).findFirst().orElseThrow();
    }

    @Test
    void filesAreThoseThatTheKernelSaw() throws IOException {
        int seen = 0;
        for (String line : Files.readAllLines(made.resolve("sums"))) {
            String[] field = line.split(" +");
            String device = Map.of("root", "main/root", "home", "main/home", "data", "spare-parts/data").get(field[1]);
            if (device != null) {
                String path = "/volumes/" + volume(device).uuid() + field[2].substring(1);
                MachineEntry entry = files.find(path.getBytes(StandardCharsets.UTF_8));
                assertEquals(field[0], entry.entry().content().hash().toString(), path);
                seen++;
            }
        }
        assertEquals(9, seen);
    }

    @Test
    void whatCannotBeReadHereIsTold() {
        for (String device : List.of("main/thin", "main/mirror", "main/snap")) {
            VolumeRecord volume = volume(device);
            assertEquals(null, volume.root(), device);
            assertTrue(volume.warnings().getFirst().startsWith("its files cannot be read: "), volume.warnings()::toString);
        }
        for (String device : List.of("sda1", "sdb", "sdc", "main/swap")) {
            assertEquals(List.of(), volume(device).warnings(), device);
        }
    }

    @Test
    void aVolumeOfSeveralPiecesNamesAllOfThem() {
        List<Integer> disksOfRoot = volume("main/root").ranges().stream().map(range -> range.disk()).toList();

        assertEquals(List.of(0, 1, 0), disksOfRoot);
        assertTrue(volume("main/home").ranges().size() > 1);
        assertEquals(volume("main/root").size(), volume("main/root").ranges().stream().mapToLong(range -> range.length()).sum());
    }

    @Test
    void disksComeOutWithTheSameVolumes() throws IOException {
        List<Path> exported = new ArrayList<>();
        for (int disk = 0; disk < 3; disk++) {
            Path target = folder.resolve("out" + disk + ".raw");
            new ExportDisk(library, new VersionName("machine", 0)).disk(disk).target(target).format(DiskFormat.RAW).call(Monitor.NONE);
            exported.add(target);
        }
        Map<String, Path> before = volumes(disks(made), "before");
        Map<String, Path> after = volumes(exported, "after");

        assertEquals(before.keySet(), after.keySet());
        for (String name : List.of("main/root", "main/home", "spare-parts/data")) {
            Tools.run("e2fsck", "-fn", after.get(name).toString());
            FreeBlocks blocks = FreeBlocks.of(before.get(name), 0);
            byte[] left = Files.readAllBytes(before.get(name));
            byte[] right = Files.readAllBytes(after.get(name));
            int size = blocks.blockSize();
            for (int block = 0; block < blocks.blocks(); block++) {
                ByteBuffer expected = blocks.free().get(block) ? ByteBuffer.allocate(size) : ByteBuffer.wrap(left, block * size, size);
                assertEquals(expected, ByteBuffer.wrap(right, block * size, size), name + ", block " + block);
            }
        }
        for (String name : List.of("main/swap", "spare-parts/my-data")) {
            assertEquals(-1, Files.mismatch(before.get(name), after.get(name)), name);
        }
    }

    /** Copies of all volumes that can be read. */
    private static Map<String, Path> volumes(List<Path> disks, String prefix) throws IOException {
        List<BlockDevice> devices = new ArrayList<>();
        for (Path disk : disks) {
            BlockDevice whole = DiskImages.open(disk, DiskFormat.RAW).device();
            var partitions = PartitionTable.read(whole).partitions();
            devices.add(partitions.isEmpty() ? whole : whole.slice(partitions.getFirst().offset(), partitions.getFirst().length()));
        }
        Map<String, Path> copies = new TreeMap<>();
        for (VolumeGroup group : VolumeGroups.find(devices)) {
            for (LogicalVolume volume : group.logicalVolumes()) {
                if (volume.device() != null) {
                    String name = group.name() + "/" + volume.name();
                    copies.put(name, copy(volume.device(), folder.resolve(prefix + "-" + name.replace('/', '-'))));
                }
            }
        }
        return copies;
    }

    private static Path copy(BlockDevice device, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            for (long at = 0; at < device.size(); at += 1 << 20) {
                ByteBuffer piece = ByteBuffer.allocate((int) Math.min(1 << 20, device.size() - at));
                device.read(at, piece);
                out.write(piece.array());
            }
        }
        return target;
    }
}
