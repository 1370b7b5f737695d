// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.testing.GuestTruth;
import org.mirage.testing.LoopMount;
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
        files = GuestTruth.linuxFiles(disk.image());
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
        Map<String, Truth> truth = GuestTruth.squashfs(disk.image());
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
        Map<String, Truth> truth = GuestTruth.ntfs(disk.image(), GuestTruth.offset(GuestTruth.NTFS), GuestTruth.SIZE);
        Map<String, String> program = truth.get("Windows/System32/program.exe").attributes();
        assertEquals("[ZoneTransfer]\nZoneId=3", program.get("user.Zone.Identifier"));
        assertEquals(Set.of("system.ntfs_acl", "system.ntfs_attrib_be", "user.Zone.Identifier"), program.keySet());
        try (FileSystemReader reader = volumes.read(volume(GuestDisk.NTFS, "Windows"), GuestMonitor.NONE)) {
            assertEquals(List.of(), ReadFiles.of(reader).differences(truth, false, true));
        }
    }
}
