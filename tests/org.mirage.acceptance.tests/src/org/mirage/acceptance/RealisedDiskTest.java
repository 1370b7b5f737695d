// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.RealiseReport;
import org.mirage.engine.RealiseVersions;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.store.VolumeRecord;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** Real machines with every kind of edit of files: the disks hold what the versions say, and the machines start with it. */
@Tag("full")
class RealisedDiskTest {

    private static final String CHANGES = """
            mirage changes 1
            title "Every kind of edit"

            put file /etc/hostname
              text
              | mirage-edited
            put file /srv/first
              mode 0640
              owner 1000:70000
              time 2001-02-03T04:05:06.789123456Z
              text
              | one
            put dir /srv/folder
              mode 2770
            put link /srv/folder/to
              target ../first
            put char /srv/null
              device 1:3
            put block /srv/disk
              device 259:70000
            put fifo /srv/pipe
            put file "/srv/odd \\xff name"
              text no-newline
              | odd
            put-tree /srv/licenses
              from version debian@1 /usr/share/common-licenses
            rename /usr/share/doc/nano to /srv/nano-doc
            remove /etc/issue.net
            remove-tree /usr/share/doc/less
            remove /usr/bin/chsh
            put dir /usr/bin/chsh
            link /srv/second to /srv/first
            set /usr/bin/less
              attribute user.note checked
            set /etc/shells
              mode 0600
              owner 3:4
              time 1999-12-31T23:59:59.000000001Z
            set /var
              time 2020-01-01T00:00:00Z
            put file /boot/note
              text
              | where the kernel is
            set /srv/second
              flags immutable
            end
            """;
    private static final long MIB = 1 << 20;
    private static final long SECOND = 411648 * 512L;

    @TempDir
    static Path folder;
    private static Library library;

    @BeforeAll
    static void realise() throws IOException {
        assumeTrue(LoopMount.possible(), "mounting needs root");
        library = Library.open(folder.resolve("library"));
        List<VersionName> versions = List.of(new VersionName("debian", 2), new VersionName("debian-parts", 2));
        for (VersionName version : versions) {
            new ImportDisks(library).files(List.of(TestImages.get(version.image()))).image(version.image()).call(Monitor.NONE);
        }
        UpdateReport updated = new UpdateVersions(library, GivenChanges.read(CHANGES.getBytes(StandardCharsets.UTF_8), "edits", null))
                .targets(versions.stream().map(version -> new VersionName(version.image(), 0)).toList()).call(Monitor.NONE);
        for (UpdatedVersion version : updated.versions()) {
            assertEquals(List.of(), version.conflicts());
        }
        for (RealiseReport report : new RealiseVersions(library, versions).call(Monitor.NONE)) {
            assertNull(report.failure());
            assertTrue(report.newBytes() < 5 * MIB, report + "");
        }
    }

    @AfterAll
    static void close() {
        if (library != null) {
            library.close();
        }
    }

    private static Path export(String image, DiskFormat format) throws IOException {
        Path target = folder.resolve(image + "." + format.name().toLowerCase());
        new ExportDisk(library, new VersionName(image, 2)).target(target).format(format).overwrite(true).call(Monitor.NONE);
        return target;
    }

    private static void assertHolds(String image, int volume, Path disk, long offset, String options) throws IOException {
        VersionFiles files = new OpenVersion(library, new VersionName(image, 2)).call(Monitor.NONE);
        VolumeRecord record = files.record().volumes().get(volume);
        Map<String, Truth> truth;
        try (LoopMount mount = LoopMount.open(disk, offset, options)) {
            truth = new TreeMap<>(MountedTruth.walk(mount.folder()));
            truth.replaceAll((path, one) -> one.withoutStoredAcls());
        }
        assertEquals(List.of(), ManifestAgainstTruth.differences(files,
                files.find(("/volumes/" + record.uuid()).getBytes(StandardCharsets.UTF_8)), truth, UnaryOperator.identity()));
    }

    @Test
    void theDiskHoldsWhatTheVersionSays() throws IOException {
        Path disk = export("debian", DiskFormat.RAW);
        assertHolds("debian", 0, disk, MIB, "ro,noload");
        Tools.run("e2fsck", "-fn", disk + "?offset=" + MIB);
    }

    @Test
    void soDoPartitionsOfTheirOwnForXfsAndBoot() throws IOException {
        Path disk = export("debian-parts", DiskFormat.RAW);
        assertHolds("debian-parts", 0, disk, MIB, "ro,noload");
        assertHolds("debian-parts", 1, disk, SECOND, "ro,norecovery");
        Tools.run("e2fsck", "-fn", disk + "?offset=" + MIB);
        Path root = folder.resolve("root.raw");
        Tools.bash("dd if='" + disk + "' of='" + root + "' bs=1M iflag=skip_bytes skip=" + SECOND + " conv=sparse status=none");
        Tools.run("xfs_repair", "-n", "-f", root.toString());
    }

    @Test
    void theMachineStarts() throws IOException {
        String console = SerialConsole.until("login:", export("debian", DiskFormat.QCOW2), "qcow2");
        assertTrue(console.contains("mirage-edited login:"), console);
    }

    @Test
    void theMachineOfSeveralPartitionsStarts() throws IOException {
        String console = SerialConsole.until("login:", export("debian-parts", DiskFormat.QCOW2), "qcow2");
        assertTrue(console.contains("mirage-edited login:"), console);
    }
}
