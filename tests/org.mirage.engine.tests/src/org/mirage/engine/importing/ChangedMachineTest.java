// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.LibraryChange;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionDisks;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.ReadCount;
import org.mirage.engine.made.SameBytes;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.realising.OverlaidDisk;
import org.mirage.store.DiskRecord;
import org.mirage.store.Hash;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectName;
import org.mirage.store.PackSession;
import org.mirage.store.VolumeRecord;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** A disk taken in by what was written over it is the disk that is taken in as a whole, and costs what was written. */
class ChangedMachineTest {

    private static final long MIB = 1 << 20;
    private static final String EDITS = """
            cd "$folder"
            rm -r etc/deep/er
            echo changed > etc/f7
            mv etc/f9 etc/renamed
            mkdir srv 2> /dev/null || true
            head -c 3000000 /dev/urandom > srv/new
            truncate -s 10000000 sparse
            printf middle | dd of=random bs=1 seek=2500000 conv=notrunc status=none
            ln etc/f11 etc/f12-too
            rm nothing
            chmod 600 etc/f13
            """;

    @TempDir
    Path folder;
    @AutoClose
    private TestLibrary library;

    private record Taken(Hash disk, List<VolumeRecord> volumes, long readBytes, long newBytes) {
    }

    @BeforeEach
    void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
    }

    @Test
    void ext4() throws IOException {
        check(MadeDisk.small(folder, "before.raw"), EDITS, MIB);
    }

    @Test
    void ext2OfSmallBlocksBesideXfs() throws IOException {
        Path disk = MadeDisk.by(folder, "before.raw", MadeDisk.FILES + """
                truncate -s 520M "$out"
                printf 'label: gpt\\nstart=2048, size=81920, type=linux\\nstart=83968, type=linux\\n' | sfdisk -q "$out"
                mke2fs -q -F -t ext2 -b 1024 -E nodiscard,offset=1048576 -d "$work" "$out" 40M
                l=$(losetup -f --show -o $((83968 * 512)) --sizelimit $((460 * 1048576)) "$out"); mkfs.xfs -q "$l"
                m=$(mktemp -d); mount "$l" "$m"; cp -a "$work/." "$m"; umount "$m"; rmdir "$m"; losetup -d "$l"
                """);
        check(disk, EDITS, MIB, 83968 * 512);
    }

    @Test
    void btrfs() throws IOException {
        Path disk = MadeDisk.by(folder, "before.raw", MadeDisk.FILES + """
                truncate -s 300M "$out"
                mkfs.btrfs -q -f --rootdir "$work" "$out"
                """);
        check(disk, EDITS, 0);
    }

    @Test
    void nothingWritten() throws IOException {
        Path disk = MadeDisk.small(folder, "before.raw");
        Taken taken = check(disk, "true", MIB);
        assertTrue(taken.newBytes < 200_000, taken + "");
    }

    @Test
    @Tag("full")
    void debian() throws IOException {
        Path disk = folder.resolve("before.raw");
        Tools.run("cp", "--sparse=always", TestImages.get("debian").toString(), disk.toString());
        Taken taken = check(disk, """
                cd "$folder"
                echo changed > etc/hostname
                rm -r usr/share/doc/nano
                cp -r usr/share/common-licenses srv/licenses
                mv usr/share/zoneinfo/Europe usr/share/zoneinfo/Europa
                """, MIB);
        // all of it is 770 MB
        assertTrue(taken.readBytes < 120 * MIB, taken + "");
    }

    /** Takes a disk in; again by what a script changed in its volumes; and the changed disk as a whole. */
    private Taken check(Path before, String edits, long... volumes) throws IOException {
        VersionSummary version = library.add(before, "before").version();
        Path after = folder.resolve("after.raw");
        Tools.run("cp", "--sparse=always", before.toString(), after.toString());
        for (long volume : volumes) {
            try (LoopMount mount = LoopMount.open(after, volume, "rw")) {
                Tools.bash("folder='" + mount.folder() + "'\n" + edits);
            }
        }
        Path overlay = folder.resolve("overlay.qcow2");
        Tools.run("qemu-img", "create", "-q", "-f", "qcow2", "-F", "raw", "-b", after.toString(), overlay.toString());
        Tools.run("qemu-img", "rebase", "-f", "qcow2", "-F", "raw", "-b", before.toString(), overlay.toString());

        Taken changed = takeIn(version, overlay, after);
        VersionSummary whole = library.library().image("after").newest();

        assertRootsEqual(library.library().record(whole).volumes(), changed.volumes());
        try (VersionDevice expected = VersionDisks.open(library.library(), new VersionName("after", whole.number()), 0);
                VersionDevice found = new VersionDevice(library.library().store(), DiskRecord.decode(
                        library.library().store().read(new ObjectName(ObjectKind.DISK, changed.disk()))))) {
            SameBytes.check(expected, found);
        }
        return changed;
    }

    /** Takes an overlay in, and before that becomes part of the library somebody else imports the disk as a whole. */
    private Taken takeIn(VersionSummary version, Path overlay, Path after) throws IOException {
        AtomicLong read = new AtomicLong();
        Path temporary = library.library().temporaryFolder();
        VersionDevice below = VersionDisks.open(library.library(), new VersionName(version.name(), version.number()), 0);
        try (PackSession session = library.library().store().beginTemporary();
                OverlaidDisk device = OverlaidDisk.open(below, overlay, temporary, Monitor.NONE)) {
            List<VolumeRecord> volumes = library.library().record(version).volumes();
            EarlierDisk earlier = new EarlierDisk(below.record(), library.library().store(), device.changed());
            ChangedDisk disk = new ChangedDisk(overlay, new ReadCount(device, read), earlier);
            List<Hash> disks;
            List<VolumeRecord> found;
            try (ChangedMachine machine = ChangedMachine.open(List.of(disk), volumes, library.library().store(), temporary,
                    Monitor.NONE)) {
                disks = machine.store(session, Monitor.NONE);
                found = machine.volumes();
            }
            library.add(after, "after");
            try (LibraryChange change = LibraryChange.begin(library.library(), null, session, Monitor.NONE)) {
                return new Taken(disks.getFirst(), found, read.get(), change.commit());
            }
        }
    }

    private static void assertRootsEqual(List<VolumeRecord> expected, List<VolumeRecord> found) {
        List<Object> wanted = new ArrayList<>();
        List<Object> got = new ArrayList<>();
        expected.forEach(volume -> wanted.add(List.of(volume.device(), String.valueOf(volume.root()), String.valueOf(volume.links()))));
        found.forEach(volume -> got.add(List.of(volume.device(), String.valueOf(volume.root()), String.valueOf(volume.links()))));
        assertEquals(wanted, got);
    }
}
