// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Library;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.store.VolumeRecord;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** Disks with FAT, exFAT and ISO 9660: manifests are what was put in, and the disks come out exact. */
class FatAndIsoTest {

    private static final long FAT = 1 << 20;
    private static final int TYPE = 0170000;
    private static final int DIRECTORY = 0040000;
    private static final String CONTENT = """
            mkdir -p EFI/BOOT EFI/debian; for i in $(seq 30); do head -c $((i * 3111)) /dev/urandom > "EFI/debian/a file with number $i"; done
            head -c 70000 /dev/urandom > EFI/BOOT/BOOTX64.EFI; printf 'search' > EFI/debian/grub.cfg; : > EFI/nothing
            find . -exec touch -d @1650000002 {} +
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"12, 32", "16, 2", "32, 1"})
    void efiPartition(int bits, int sectorsPerCluster) throws IOException {
        Path disk = folder.resolve("disk.raw");
        Path source = Files.createDirectory(folder.resolve("source"));
        Tools.bash("cd '" + source + "'; " + CONTENT);
        String junk = Tools.bash("truncate -s 64M '" + disk + "'; sgdisk -n 1:2048:+40M -t 1:ef00 '" + disk + "' > /dev/null; "
                + "mkfs.fat -F " + bits + " -s " + sectorsPerCluster + " -n ESP --offset 2048 '" + disk + "' 40960 > /dev/null; cd '" + source + "'; "
                + "export MTOOLS_SKIP_CHECK=1 LC_ALL=C.UTF-8 TZ=UTC; image='" + disk + "@@1M'; mcopy -s -m -i $image * ::; "
                + "head -c 300000 /dev/urandom > '" + folder + "/junk'; mcopy -i $image '" + folder + "/junk' ::; mshowfat -i $image ::/junk; "
                + "mdel -i $image ::/junk");
        try (Library library = Library.open(folder.resolve("library"))) {
            VersionFiles files = take(library, disk);
            MachineEntry root = onlyVolume(files, "vfat");
            Map<String, Truth> truth = new TreeMap<>();
            MountedTruth.walk(source).forEach((path, was) -> truth.put(path, withPermissions(was, 0755)));
            assertEquals(37, truth.size());
            assertEquals(List.of(), differences(files, root, truth));
            assertEquals(List.of("FAT" + bits), files.record().volumes().getFirst().features());
            freed(disk, export(library), junk, sectorsPerCluster * 512);
        }
    }

    /** All is equal but what held the removed file, which is zero. */
    private void freed(Path disk, Path exported, String clusters, int clusterSize) throws IOException {
        String said = Tools.bash("dd if='" + disk + "' of='" + folder + "/esp' bs=1M skip=1 count=40 status=none; fsck.fat -n -v '" + folder + "/esp'");
        int data = (int) FAT + Integer.parseInt(said.replaceAll("(?s).*Data area starts at byte (\\d+).*", "$1"));
        String[] range = clusters.replaceAll("(?s).*<(\\d+)-(\\d+)>.*", "$1 $2").split(" ");
        int from = data + (Integer.parseInt(range[0]) - 2) * clusterSize;
        int to = data + (Integer.parseInt(range[1]) - 1) * clusterSize;
        byte[] before = Files.readAllBytes(disk);
        byte[] after = Files.readAllBytes(exported);
        assertEquals(before.length, after.length);
        int differing = 0;
        for (int i = 0; i < before.length; i++) {
            boolean free = i >= from && i < to;
            assertEquals(free ? 0 : before[i], after[i], "byte " + i);
            differing += before[i] == after[i] ? 0 : 1;
        }
        assertTrue(differing > 290_000, differing + " bytes dropped");
    }

    @Test
    void exfat() throws IOException {
        assumeTrue(LoopMount.possible() && Files.exists(Path.of("/dev/fuse")), "only root can mount, which fills the volume of this test");
        Path disk = folder.resolve("disk.raw");
        Path mount = Files.createDirectory(folder.resolve("mounted"));
        String device = Tools.bash("truncate -s 32M '" + disk + "'; losetup -f --show '" + disk + "'").strip();
        Map<String, Truth> truth;
        try {
            Tools.bash("mkfs.exfat -L stick " + device + "; mount.exfat-fuse " + device + " '" + mount + "'; cd '" + mount + "'; " + CONTENT
                    + unmount(mount) + "; mount.exfat-fuse -o ro,umask=022 " + device + " '" + mount + "'");
            truth = MountedTruth.walk(mount);
            Tools.bash(unmount(mount));
        } finally {
            Tools.run("losetup", "-d", device);
        }
        try (Library library = Library.open(folder.resolve("library"))) {
            VersionFiles files = take(library, disk);
            assertEquals(List.of(), differences(files, onlyVolume(files, "exfat"), truth));
            Tools.run("cmp", disk.toString(), export(library).toString());
        }
    }

    private static String unmount(Path mount) {
        return "cd /; for i in $(seq 40); do umount '" + mount + "' 2> /dev/null && break; sleep 0.1; done";
    }

    @Test
    void hybridIso() throws IOException {
        Path disk = folder.resolve("disk.iso");
        Path source = Files.createDirectory(folder.resolve("source"));
        Tools.bash("cd '" + source + "'; " + CONTENT + "ln -s EFI/BOOT link; chmod 4750 EFI/nothing; chown 70000:5 EFI/debian; mkdir boot; "
                + "truncate -s 2M boot/efi.img; mkfs.fat boot/efi.img > /dev/null; find . -exec touch -h -d @1650000003 {} +; "
                + "xorriso -report_about WARNING -as mkisofs -R -V HYBRID -e boot/efi.img -no-emul-boot -efi-boot-part --efi-boot-image -o '" + disk + "' .");
        try (Library library = Library.open(folder.resolve("library"))) {
            VersionFiles files = take(library, disk);
            assertEquals(List.of("boot.catalog: not on the volume"), // xorriso's own
                    differences(files, onlyVolume(files, "iso9660"), MountedTruth.walk(source)));
            Tools.run("cmp", disk.toString(), export(library).toString());
        }
    }

    private static VersionFiles take(Library library, Path disk) throws IOException {
        new ImportDisks(library).files(List.of(disk)).image("machine").call(Monitor.NONE);
        return new OpenVersion(library, new VersionName("machine", 0)).call(Monitor.NONE);
    }

    private Path export(Library library) throws IOException {
        Path target = folder.resolve("out.raw");
        new ExportDisk(library, new VersionName("machine", 0)).target(target).format(DiskFormat.RAW).call(Monitor.NONE);
        return target;
    }

    private static MachineEntry onlyVolume(VersionFiles files, String type) throws IOException {
        List<VolumeRecord> volumes = files.record().volumes();
        assertEquals(List.of(type), volumes.stream().map(VolumeRecord::type).toList());
        assertEquals(List.of(), volumes.getFirst().warnings());
        assertEquals("", volumes.getFirst().keptWhole());
        MachineEntry all = files.find("/volumes".getBytes(StandardCharsets.US_ASCII));
        return all == null ? files.root() : files.list(all).getFirst();
    }

    /** All differences but the times of folders, which neither mtools nor FUSE keeps. */
    private static List<String> differences(VersionFiles files, MachineEntry root, Map<String, Truth> truth) throws IOException {
        List<String> found = new ArrayList<>(ManifestAgainstTruth.differences(files, root, truth, UnaryOperator.identity()));
        found.removeIf(line -> line.contains("seconds is ") && (truth.get(line.substring(1, line.indexOf(':'))).mode() & TYPE) == DIRECTORY);
        return found;
    }

    private static Truth withPermissions(Truth was, int permissions) {
        return new Truth(was.path(), was.mode() & TYPE | permissions, was.owner(), was.group(), was.size(), was.nanoseconds(), was.target(), was.major(),
                was.minor(), was.inode(), was.links(), was.attributes(), -1, was.data(), was.sha256());
    }
}
