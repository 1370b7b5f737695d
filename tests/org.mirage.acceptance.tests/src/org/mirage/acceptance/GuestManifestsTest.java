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
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.mirage.testing.BitLockerVolume;
import org.mirage.testing.BtrfsDisks;
import org.mirage.testing.GuestTruth;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/**
 * A machine with one of everything that libguestfs reads: manifests are what this machine's kernel and ntfs-3g show of the same volumes,
 * and disks of which no volume is read natively come out byte for byte. One appliance reads it all.
 */
@Tag("full")
class GuestManifestsTest {

    private static final String PASS_PHRASE = "correct horse";
    private static final VersionName VERSION = new VersionName("machine", 0);
    private static final int LVM = 1;

    @TempDir
    static Path folder;
    private static final List<Path> DISKS = new ArrayList<>();
    private static Map<String, Truth> linux;
    private static BtrfsDisks parity;
    private static Path crashed;
    private static Library library;
    private static VersionFiles files;

    @BeforeAll
    static void importMachine() throws IOException, GeneralSecurityException {
        assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
        DISKS.add(TestImages.get("guestfs")); // sda
        for (String name : List.of("a", "b", "c")) {
            DISKS.add(TestImages.get("lvm").resolve(name + ".raw")); // sdb, sdc, sdd
        }
        DISKS.add(TestImages.get("foreign").resolve("mac.hfsplus")); // sde
        DISKS.add(Files.write(folder.resolve("locked.raw"),
                BitLockerVolume.of(Files.readAllBytes(TestImages.get("dynamic").resolve("simple.ntfs")), PASS_PHRASE))); // sdf
        crashed = crashed();
        DISKS.add(crashed); // sdg
        parity = BtrfsDisks.make(folder, 3, "130M", "-m raid1 -d raid5");
        parity.change("noatime", "mkdir d; for i in $(seq 20); do head -c $((i * 9000)) /dev/urandom > d/noise$i; done; ln d/noise3 link; "
                + "btrfs -q subvolume create sub; seq 30000 > sub/numbers; setfattr -n user.a -v b d/noise4; chown -R 5:70000 sub");
        DISKS.addAll(parity.files()); // sdh, sdi, sdj
        linux = GuestTruth.linuxFiles(DISKS.getFirst());
        library = Library.open(folder.resolve("library"));
        new ImportDisks(library).files(DISKS).oneMachine(true).image("machine").guestfs(true)
                .passPhrases((volume, uuid, attempt) -> Optional.of(PASS_PHRASE.toCharArray())).call(Monitor.NONE);
        files = new OpenVersion(library, VERSION).call(Monitor.NONE);
    }

    /** A Btrfs of a machine that went down after a program had made sure of a file. */
    private static Path crashed() throws IOException {
        BtrfsDisks disk = BtrfsDisks.make(folder, 1, "120M", "");
        Path copy = folder.resolve("crashed.raw");
        disk.change("noatime", "mkdir etc; echo old > etc/motd; head -c 300000 /dev/urandom > noise; sync; echo new > etc/motd; "
                + "seq 50000 > numbers; for f in etc/motd numbers; do python3 -c 'import os, sys; os.fsync(os.open(sys.argv[1], 0))' $f; "
                + "done; echo lost > lost; cp '" + disk.file() + "' '" + copy + "'");
        return copy;
    }

    @AfterAll
    static void close() throws IOException {
        if (library != null) {
            library.close();
        }
    }

    private static VolumeRecord volume(String device) {
        List<VolumeRecord> found = files.record().volumes().stream().filter(volume -> volume.device().equals(device)).toList();
        assertEquals(1, found.size(), () -> files.record().volumes().stream().map(VolumeRecord::device).toList().toString());
        return found.getFirst();
    }

    private static MachineEntry root(String device) throws IOException {
        for (MachineEntry place : files.list(files.find("/volumes".getBytes(StandardCharsets.US_ASCII)))) {
            if (files.record().volumes().get(place.volume()).device().equals(device)) {
                return place;
            }
        }
        throw new AssertionError("no files of " + device + ": " + volume(device).warnings());
    }

    /** All that differs; of flags of files libguestfs tells nothing. */
    private static List<String> differences(String device, Map<String, Truth> truth) throws IOException {
        Map<String, Truth> expected = new TreeMap<>();
        truth.forEach((path, one) -> expected.put(path, one.withoutFlags()));
        assertTrue(expected.size() > 4, expected.keySet().toString());
        return ManifestAgainstTruth.differences(files, root(device), expected, UnaryOperator.identity());
    }

    private static void assertHandedOver(String device, String why) {
        assertTrue(volume(device).warnings().contains("its files cannot be read: " + why + "; libguestfs read them"),
                volume(device).warnings()::toString);
    }

    @Test
    void everyVolumeIsThereOnceAndForWhatItIs() {
        Map<String, String> types = new TreeMap<>();
        for (VolumeRecord volume : files.record().volumes()) {
            types.put(volume.device(), volume.type() + (volume.root() == null ? "" : " with files"));
        }
        assertEquals(files.record().volumes().size(), types.size());
        assertEquals("{crypted/root=ext4 with files, main/home=ext4 with files, main/mirror=ext4 with files, main/root=ext4 with files,"
                + " main/snap=ext4 with files, main/swap=swap, main/thin=ext4 with files, md127=ext4 with files, sda1=ntfs with files,"
                + " sda2=squashfs with files, sda3=ext2 with files, sda4=crypto_LUKS, sda5=linux_raid_member, sda6=linux_raid_member,"
                + " sda7=LVM2_member, sda8=ufs with files, sdb1=LVM2_member, sdc=LVM2_member, sdd=LVM2_member, sde=hfsplus with files,"
                + " sdf=ntfs with files, sdg=btrfs with files, sdh=btrfs with files, spare-parts/data=ext4 with files,"
                + " thin/volume=ext4 with files}", types.toString());
    }

    /** The volumes of Linux have the same files; their roots, and the folder of what is lost, have the time of their making. */
    @ParameterizedTest
    @ValueSource(strings = {"md127", "sda3", "crypted/root", "thin/volume"})
    void linuxFilesOnWhatIsPutTogetherOrEncrypted(String device) throws IOException {
        List<String> differences = new ArrayList<>(differences(device, linux));
        differences.removeIf(line -> line.matches("/(lost\\+found)?: (nano)?seconds is .*"));
        assertEquals(List.of(), differences);
    }

    @Test
    void squashfs() throws IOException {
        assertEquals(List.of(), differences("sda2", GuestTruth.squashfs(DISKS.getFirst())));
    }

    @Test
    void ufs() throws IOException {
        Map<String, Truth> truth = new TreeMap<>();
        // made without attributes and parts of seconds, and the root has the time of that
        linux.forEach((path, one) -> truth.put(path, one.withAttributes(Map.of()).wholeSeconds()));
        truth.remove("lost+found");
        List<String> differences = new ArrayList<>(differences("sda8", truth));
        differences.removeIf(line -> line.startsWith("/: "));
        assertEquals(List.of(), differences);
    }

    @Test
    void ntfs() throws IOException {
        assertEquals(List.of(), differences("sda1", GuestTruth.ntfs(DISKS.getFirst(), GuestTruth.offset(GuestTruth.NTFS), GuestTruth.SIZE)));
    }

    @Test
    void ntfsInBitLocker() throws IOException {
        Path plain = TestImages.get("dynamic").resolve("simple.ntfs");
        assertEquals(List.of(), differences("sdf", GuestTruth.ntfs(plain, 0, Files.size(plain))));
        assertTrue(volume("sdf").warnings().contains("it lies encrypted in BitLocker"), volume("sdf").warnings()::toString);
    }

    @Test
    void hfsPlus() throws IOException {
        Path made = Files.createDirectory(folder.resolve("mac"));
        Tools.run("tar", "-C", made.toString(), "-xf", TestImages.get("foreign").resolve("mac.tar").toString());
        List<String> differences = new ArrayList<>(differences("sde", MountedTruth.walk(made)));
        // the kernel that wrote the files gave them the type and creator of nobody, which the archive that they came from does not have
        differences.removeIf(line -> line.endsWith(": attributes is {osx.com.apple.FinderInfo=????????" + "\0".repeat(24) + "}, the kernel says {}"));
        assertEquals(List.of(), differences);
    }

    /** The native reader refuses it, because programs were promised changes that only stand in its tree log: here they are. */
    @Test
    void btrfsWithATreeLogIsHandedOver() throws IOException {
        Path recovered = Files.copy(crashed, folder.resolve("recovered.raw"));
        BtrfsDisks kernel = BtrfsDisks.of(List.of(recovered));
        kernel.change("noatime", ":");
        Map<String, Truth> truth = kernel.truth().get(5L);
        assertTrue(truth.containsKey("numbers"), truth.keySet().toString());
        assertEquals(List.of(), differences("sdg", truth));
        assertHandedOver("sdg", "its tree log holds changes that were not written back yet, which is not replayed here");
    }

    @Test
    void btrfsWithParityIsHandedOverAsOneVolumeOfItsDevices() throws IOException {
        Map<String, Truth> truth = new TreeMap<>();
        Map<Long, Map<String, Truth>> trees = parity.truth();
        truth.putAll(trees.get(5L));
        long sub = parity.subvolumes().get("sub");
        // libguestfs sees all subvolumes in one tree
        trees.get(sub).forEach((path, one) -> truth.put(path.isEmpty() ? "sub" : "sub/" + path, at(one, path.isEmpty() ? "sub" : "sub/" + path)));
        assertEquals(List.of(), differences("sdh", truth));
        assertHandedOver("sdh", "a chunk is spread with parity (RAID 5 or 6), which is not read here");
        assertEquals(List.of(7, 8, 9), volume("sdh").ranges().stream().map(range -> range.disk()).toList());
    }

    private static Truth at(Truth one, String path) {
        // numbers of inodes of two trees may be the same
        return new Truth(path, one.mode(), one.owner(), one.group(), one.size(), one.nanoseconds(), one.target(), one.major(), one.minor(),
                one.inode() + (1L << 40), one.links(), one.attributes(), one.flags(), one.data(), one.sha256());
    }

    /** What LVM's own kernel saw in them when they were made; the snapshot is of the root's volume. */
    @Test
    void logicalVolumesThatAreMirroredThinOrSnapshots() throws IOException {
        Map<String, List<String>> places = Map.of("thin", List.of("main/thin"), "mirror", List.of("main/mirror"),
                "root", List.of("main/root", "main/snap"));
        int seen = 0;
        for (String line : Files.readAllLines(TestImages.get("lvm").resolve("sums"))) {
            String[] field = line.split(" +");
            for (String device : places.getOrDefault(field[1], List.of())) {
                String path = new String(root(device).path(), StandardCharsets.UTF_8) + field[2].substring(1);
                assertEquals(field[0], files.find(path.getBytes(StandardCharsets.UTF_8)).entry().content().hash().toString(), path);
                seen++;
            }
        }
        assertEquals(12, seen);
        for (String device : List.of("main/thin", "main/mirror", "main/snap")) {
            assertTrue(volume(device).warnings().stream().anyMatch(warning -> warning.endsWith("; libguestfs read them")),
                    volume(device).warnings()::toString);
        }
    }

    @Test
    void disksComeOutAsTheyWentIn() throws IOException {
        for (int disk = 0; disk < DISKS.size(); disk++) {
            // natively read volumes on the three in between leave out what is free
            if (disk < LVM || disk >= LVM + 3) {
                Path out = folder.resolve("out.raw");
                new ExportDisk(library, VERSION).disk(disk).target(out).format(DiskFormat.RAW).call(Monitor.NONE);
                Tools.run("cmp", DISKS.get(disk).toString(), out.toString());
                Files.delete(out);
            }
        }
    }
}
