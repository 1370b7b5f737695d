// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** One appliance reads a disk of what Mirage does not read itself; the truth is what this machine's kernel and ntfs-3g show. */
class GuestVolumesTest {

    private static final String RIGHT = "correct horse";

    @TempDir
    static Path folder;

    private static GuestDisk disk;
    private static GuestVolumes volumes;
    private static Map<String, Truth> files;
    private static final List<char[]> ASKED = new ArrayList<>();

    @BeforeAll
    static void startAppliance() throws IOException {
        Assumptions.assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
        disk = GuestDisk.open();
        Matcher data = Pattern.compile("Data Offset : (\\d+) sectors").matcher(Tools.bash("l=$(losetup -f --show -r -o "
                + GuestDisk.offset(GuestDisk.RAID) + " '" + disk.image() + "'); mdadm --examine $l; losetup -d $l"));
        assertTrue(data.find());
        try (LoopMount mirror = LoopMount.open(disk.image(), GuestDisk.offset(GuestDisk.RAID) + Long.parseLong(data.group(1)) * 512,
                "ro,noload")) {
            files = MountedTruth.walk(mirror.folder());
        }
        volumes = GuestVolumes.open(disk.drives(), (volume, uuid, attempt) -> {
            char[] answer = (attempt == 1 && volume.equals("sda3") ? "wrong" : RIGHT).toCharArray();
            ASKED.add(answer);
            assertTrue(uuid.startsWith("4d697261"), uuid);
            return Optional.of(answer);
        }, folder, GuestMonitor.NONE);
    }

    @AfterAll
    static void endAppliance() throws IOException {
        if (volumes != null) {
            volumes.close();
            disk.close();
            try (var left = Files.list(folder)) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    private static GuestVolume volume(int drive, String label) {
        List<GuestVolume> found = volumes.volumes().stream().filter(volume -> volume.drive() == drive
                && (label == null || new String(volume.label()).equals(label))).toList();
        assertEquals(1, found.size(), () -> volumes.volumes().toString());
        return found.getFirst();
    }

    @Test
    void findsEveryFileSystemOnce() {
        assertEquals(List.of("ext2", "ext4", "ext4", "ext4", "ntfs", "squashfs", "ufs"),
                volumes.volumes().stream().map(GuestVolume::type).sorted().toList(), () -> volumes.volumes().toString());
        assertTrue(volumes.volumes().stream().allMatch(GuestVolume::readable));
    }

    @Test
    void passPhrasesAreAskedForAgainAndWiped() {
        assertEquals(3, ASKED.size());
        for (char[] asked : ASKED) {
            assertArrayEquals(new char[asked.length], asked);
        }
    }

    @Test
    void readsWhatIsEncrypted() throws IOException {
        assertLinuxFiles(volume(GuestDisk.LUKS, "inner"));
    }

    @Test
    void readsALogicalVolumeInWhatIsEncrypted() throws IOException {
        assertLinuxFiles(volumes.volumes().stream().filter(volume -> volume.source().contains("crypted")).findAny().orElseThrow());
    }

    @Test
    void readsARaid() throws IOException {
        assertLinuxFiles(volume(-1, "raid"));
    }

    @Test
    void readsAThinVolume() throws IOException {
        assertLinuxFiles(volume(-1, "thin"));
    }

    @Test
    void readsSquashfs() throws IOException {
        Map<String, Truth> truth;
        try (LoopMount mounted = LoopMount.open(disk.image(), GuestDisk.offset(GuestDisk.SQUASHFS), "ro")) {
            truth = MountedTruth.walk(mounted.folder());
        }
        try (FileSystemReader reader = volumes.read(volume(GuestDisk.SQUASHFS, null), GuestMonitor.NONE)) {
            assertEquals(List.of(), ReadFiles.of(reader).differences(truth, false, true));
        }
    }

    @Test
    void readsUfs() throws IOException {
        try (FileSystemReader reader = volumes.read(volume(GuestDisk.UFS, null), GuestMonitor.NONE)) {
            Map<String, Truth> truth = new TreeMap<>(files);
            truth.remove("lost+found");
            // made without attributes and parts of seconds, and the root has the time of that
            List<String> differences = new ArrayList<>(ReadFiles.of(reader).differences(truth, true, false));
            differences.removeIf(difference -> difference.startsWith(": "));
            assertEquals(List.of(), differences);
        }
    }

    private static void assertLinuxFiles(GuestVolume volume) throws IOException {
        try (FileSystemReader reader = volumes.read(volume, GuestMonitor.NONE)) {
            assertFalse(reader.info().trusted());
            assertEquals(1, reader.info().warnings().size(), () -> reader.info().warnings().toString());
            ReadFiles read = ReadFiles.of(reader);
            Map<String, Truth> truth = new TreeMap<>(files);
            truth.remove("lost+found");
            read.nodes().remove("lost+found");
            // the folders that mke2fs and tar made have the time of that
            List<String> differences = new ArrayList<>(read.differences(truth, false, true));
            differences.removeIf(difference -> difference.startsWith(": time"));
            assertEquals(List.of(), differences);
        }
    }

    @Test
    void readsNtfsWithStreamsAndWindowsAttributes() throws IOException {
        Path mounted = Files.createDirectory(folder.resolve("ntfs"));
        Map<String, Truth> truth;
        Map<String, String> windows = new TreeMap<>();
        String loop = Tools.run("losetup", "-f", "--show", "-r", "-o", "" + GuestDisk.offset(GuestDisk.NTFS), "--sizelimit",
                "" + GuestDisk.size(), disk.image().toString()).strip();
        try {
            Tools.run("ntfs-3g", "-o", "ro,streams_interface=xattr", loop, mounted.toString());
            truth = MountedTruth.walk(mounted);
            for (String path : truth.keySet()) {
                for (String name : List.of("system.ntfs_attrib_be", "system.ntfs_acl")) {
                    String bytes = new String(path.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                    Tools.Result value = Tools.attempt("getfattr", "--absolute-names", "-h", "-e", "hex", "-n", name,
                            mounted.resolve(bytes).toString());
                    if (value.code() == 0) {
                        windows.put(path + " " + name, value.output().replaceAll("(?s).*=0x([0-9a-f]*)\\s*", "$1"));
                    }
                }
            }
        } finally {
            Tools.attempt("umount", mounted.toString());
            Tools.run("losetup", "-d", loop);
            Files.delete(mounted);
        }
        try (FileSystemReader reader = volumes.read(volume(GuestDisk.NTFS, "Windows"), GuestMonitor.NONE)) {
            ReadFiles read = ReadFiles.of(reader);
            Map<String, String> found = new TreeMap<>();
            Map<String, Map<String, String>> streams = new TreeMap<>();
            for (Map.Entry<String, Node> node : read.nodes().entrySet()) {
                Map<String, String> attributes = ReadFiles.attributes(node.getValue());
                for (String name : List.of("system.ntfs_attrib_be", "system.ntfs_acl")) {
                    String value = attributes.remove(name);
                    if (value != null) {
                        found.put(node.getKey() + " " + name,
                                HexFormat.of().formatHex(value.getBytes(StandardCharsets.ISO_8859_1)));
                    }
                }
                streams.put(node.getKey(), attributes);
            }
            assertEquals(windows, found);
            Map<String, Map<String, String>> shown = new TreeMap<>();
            truth.forEach((path, one) -> shown.put(path, one.attributes()));
            assertEquals(shown, streams);
            assertEquals("[ZoneTransfer]\nZoneId=3", streams.get("Windows/System32/program.exe").get("user.Zone.Identifier"));
            assertEquals(List.of(), read.differences(truth, false, false));
        }
    }
}
