// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BytesDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.testing.BitLockerVolume;
import org.mirage.testing.GuestTruth;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** One appliance reads volumes of Windows and macOS: on dynamic disks, in BitLocker, HFS+; and tells what Windows it is. */
@Tag("full")
class ForeignVolumesTest {

    /** Of ASCII, since cryptsetup 2.6 takes no other letters for BitLocker. */
    private static final String PASS_PHRASE = "correct horse";
    private static final int BIT_LOCKER = 2;
    private static final int MAC = 3;
    private static final int WINDOWS = 4;

    @TempDir
    static Path folder;

    private static Path dynamic;
    private static Path foreign;
    private static GuestVolumes volumes;

    @BeforeAll
    static void startAppliance() throws IOException, GeneralSecurityException {
        Assumptions.assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
        dynamic = TestImages.get("dynamic");
        foreign = TestImages.get("foreign");
        byte[] locked = BitLockerVolume.of(Files.readAllBytes(dynamic.resolve("simple.ntfs")), PASS_PHRASE);
        List<GuestDrive> drives = List.of(drive("sda", dynamic.resolve("a.raw")), drive("sdb", dynamic.resolve("b.raw")),
                new GuestDrive("sdc1", new BytesDevice(locked)), drive("sdd1", foreign.resolve("mac.hfsplus")),
                drive("sde1", foreign.resolve("windows.ntfs")));
        volumes = GuestVolumes.open(drives, (volume, uuid, attempt) -> Optional.of(PASS_PHRASE.toCharArray()), folder, GuestMonitor.NONE);
    }

    private static GuestDrive drive(String name, Path file) throws IOException {
        BlockDevice device = RawFile.open(file);
        return new GuestDrive(name, device);
    }

    @AfterAll
    static void endAppliance() throws IOException {
        if (volumes != null) {
            volumes.close();
        }
    }

    private static GuestVolume volume(int drive, String source) {
        List<GuestVolume> found = volumes.volumes().stream().filter(volume -> volume.drive() == drive
                && (source.isEmpty() || volume.source().equals(source))).toList();
        assertEquals(1, found.size(), () -> volumes.volumes().toString());
        return found.getFirst();
    }

    private static Map<String, Truth> ntfs(Path volume) throws IOException {
        return GuestTruth.ntfs(volume, 0, Files.size(volume));
    }

    private static void assertEqual(Map<String, Truth> truth, GuestVolume volume) throws IOException {
        assertTrue(truth.containsKey("name.txt"), truth.keySet().toString());
        try (FileSystemReader reader = volumes.read(volume, GuestMonitor.NONE)) {
            assertEquals(List.of(), ReadFiles.of(reader).differences(truth, false, false));
        }
    }

    @Test
    void findsEveryVolumeOnce() {
        assertEquals(List.of("hfsplus", "ntfs", "ntfs", "ntfs", "ntfs", "ntfs"),
                volumes.volumes().stream().map(GuestVolume::type).sorted().toList(), () -> volumes.volumes().toString());
        assertTrue(volumes.volumes().stream().allMatch(GuestVolume::readable));
    }

    @Test
    void readsASimpleVolumeOfADynamicDisk() throws IOException {
        assertEqual(ntfs(dynamic.resolve("simple.ntfs")), volume(-1, "ldm_vol_MirageDg0_Volume1"));
    }

    @Test
    void readsOneThatGoesOnOnAnotherDisk() throws IOException {
        assertEqual(ntfs(dynamic.resolve("spanned.ntfs")), volume(-1, "ldm_vol_MirageDg0_Volume2"));
    }

    @Test
    void readsAStripedOne() throws IOException {
        assertEqual(ntfs(dynamic.resolve("striped.ntfs")), volume(-1, "ldm_vol_MirageDg0_Volume3"));
    }

    @Test
    void readsBitLocker() throws IOException {
        assertEqual(ntfs(dynamic.resolve("simple.ntfs")), volume(BIT_LOCKER, ""));
    }

    @Test
    void readsHfsPlus() throws IOException {
        Path made = Files.createTempDirectory(folder, "mac");
        Tools.run("tar", "-C", made.toString(), "-xf", foreign.resolve("mac.tar").toString());
        Map<String, Truth> truth = new TreeMap<>(MountedTruth.walk(made));
        try (FileSystemReader reader = volumes.read(volume(MAC, ""), GuestMonitor.NONE)) {
            assertEquals(List.of(), ReadFiles.of(reader).differences(truth, true, false));
        }
    }

    @Test
    void tellsWhatWindowsItIs() throws IOException {
        List<GuestSystem> systems = volumes.systems(GuestMonitor.NONE);
        assertEquals(List.of(volume(WINDOWS, "").device()), systems.stream().map(GuestSystem::root).toList());
        Map<String, String> facts = systems.getFirst().facts();
        assertEquals("windows", facts.get("type"));
        assertEquals("Windows Server 2022 Datacenter", facts.get("product"));
        assertEquals("Server", facts.get("variant"));
        assertEquals("10.0", facts.get("version"));
        assertEquals("x86_64", facts.get("architecture"));
        assertEquals("MIRAGE-WIN", facts.get("host"));
        assertEquals(List.of(new GuestProgram("7-Zip 24.08 (x64)", "24.08", "Igor Pavlov"), new GuestProgram("Mirage Guest Tools", "1.2.3", "Mirage Zoë"),
                new GuestProgram("VMware Tools", "12.4.0.23259341", "VMware, Inc.")),
                systems.getFirst().programs());
    }
}
