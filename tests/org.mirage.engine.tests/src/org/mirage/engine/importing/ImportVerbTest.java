// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.ImportReport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.ShowVersion;
import org.mirage.engine.VersionDetails;
import org.mirage.engine.VersionName;
import org.mirage.engine.VolumeDetails;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.Tools;

/** What is imported by which name, and what is refused; after a refusal the library is as it was. */
class ImportVerbTest {

    @TempDir
    Path folder;
    @AutoClose
    private TestLibrary library;

    @BeforeEach
    void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
    }

    private ImportDisks disks(Path... files) {
        return new ImportDisks(library.library()).files(List.of(files));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private void assertRefused(ImportDisks verb, String... words) throws IOException {
        List<String> before = TestLibrary.files(folder.resolve("library"));
        MirageException refusal = assertThrows(MirageException.class, () -> verb.call(Monitor.NONE));
        for (String word : words) {
            assertTrue(refusal.getMessage().contains(word), refusal.getMessage());
        }
        assertEquals(before, TestLibrary.files(folder.resolve("library")));
    }

    @Test
    void theNextImportOfANameMakesTheNextVersion() throws IOException {
        Path disk = MadeDisk.small(folder, "web.raw");
        ImportReport first = disks(disk).message("as delivered").author("ann").call(Monitor.NONE).getFirst();
        ImportReport second = disks(disk).image("web").call(Monitor.NONE).getFirst();
        assertEquals("web@1", first.version().label());
        assertEquals("as delivered", first.version().message());
        assertEquals("ann", first.version().author());
        assertEquals("web@2", second.version().label());
        assertEquals(System.getProperty("user.name"), second.version().author());
        VersionDetails details = new ShowVersion(library.library(), VersionName.parse("web")).call(Monitor.NONE);
        assertEquals(List.of("web@1"), details.parents().stream().map(parent -> parent.label()).toList());
        assertTrue(details.uniqueBytes() < 5000 && details.sharedBytes() > 1_000_000, details.toString());
        assertEquals(details.storedBytes(), details.uniqueBytes() + details.sharedBytes());
    }

    @Test
    void whatIsNoDiskImageIsRefused() throws IOException {
        assertRefused(disks(folder.resolve("none.raw")), "none.raw");
        assertRefused(disks(file("text.txt", "hello\n".repeat(1000))), "text.txt");
        assertRefused(disks(file("empty.raw", "")), "empty.raw");
        assertRefused(disks(Files.createDirectory(folder.resolve("nothing-in-it"))), "nothing-in-it", "no disk images");
        assertRefused(disks(), "Nothing");
    }

    @Test
    @Timeout(60)
    void aFifoIsRefusedAndNotWaitedFor() throws IOException {
        Path fifo = folder.resolve("fifo.raw");
        Tools.run("mkfifo", fifo.toString());
        assertRefused(disks(fifo), "fifo.raw");
    }

    @Test
    void anImageThatWasCutOffIsRefused() throws IOException {
        Path disk = MadeDisk.small(folder, "cut.raw");
        Path qcow = folder.resolve("cut.qcow2");
        Tools.run("qemu-img", "convert", "-f", "raw", "-O", "qcow2", disk.toString(), qcow.toString());
        Tools.run("truncate", "-s", "20M", disk.toString());
        assertRefused(disks(disk), "cut.raw", "cut off");
        Path unread = MadeDisk.by(folder, "unread.raw", """
                truncate -s 40M "$out"
                printf 'label: gpt\\nstart=2048, size=40960, type=linux\\nstart=45056, size=20480, type=swap\\n' | sfdisk -q "$out"
                """);
        Tools.run("truncate", "-s", "25M", unread.toString());
        assertRefused(disks(unread), "unread.raw", "cut off", "partition 2");
        Tools.run("truncate", "-s", "20M", unread.toString());
        assertRefused(disks(unread), "unread.raw", "cut off", "partition 1");
        Tools.run("truncate", "-s", "3M", qcow.toString());
        assertRefused(disks(qcow), "cut.qcow2");
    }

    @Test
    void aNameThatCannotBeIsRefused() throws IOException {
        Path disk = MadeDisk.small(folder, "web.raw");
        for (String name : List.of("a@1", "a:b", "a/b", "", "-a", "a\nb")) {
            assertThrows(MirageException.class, () -> disks(disk).image(name).call(Monitor.NONE), name);
        }
        assertEquals(List.of(), library.library().images());
    }

    @Test
    void endingAndHeaderThatDisagreeAreAskedAbout() throws IOException {
        Path disk = MadeDisk.small(folder, "web.raw");
        Path evil = folder.resolve("evil.raw");
        Tools.run("qemu-img", "convert", "-f", "raw", "-O", "qcow2", disk.toString(), evil.toString());
        assertRefused(disks(evil), "evil.raw", "QCOW2");
        assertEquals("evil@1", disks(evil).format(DiskFormat.QCOW2).call(Monitor.NONE).getFirst().version().label());
    }

    @Test
    void aFolderIsTakenOnceAndGoesOnAfterAFailure() throws IOException {
        Path images = Files.createDirectory(folder.resolve("images"));
        MadeDisk.small(images, "b.raw");
        Tools.run("qemu-img", "convert", "-f", "raw", "-O", "qcow2", images.resolve("b.raw").toString(), images.resolve("c.qcow2").toString());
        Files.writeString(images.resolve("a.qcow2"), "no such thing");
        Files.writeString(images.resolve("readme.txt"), "not meant");
        Tools.run("bash", "-c", "rm -rf '" + images + "'/work*");

        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        List<ImportReport> first = disks(images).call(monitor);
        assertEquals(List.of("a.qcow2", "b.raw", "c.qcow2"), first.stream().map(report -> report.file().getFileName().toString()).toList());
        assertTrue(first.getFirst().failure().contains("a.qcow2"));
        assertNull(first.getFirst().version());
        assertTrue(monitor.notes().stream().anyMatch(note -> note.contains("a.qcow2")));
        assertEquals(List.of("b@1", "c@1"), first.stream().skip(1).map(report -> report.version().label()).toList());

        Tools.run("touch", images.resolve("c.qcow2").toString());
        List<ImportReport> second = disks(images).call(Monitor.NONE);
        assertTrue(second.get(1).alreadyThere());
        assertEquals("b@1", second.get(1).version().label());
        assertFalse(second.get(2).alreadyThere());
        assertEquals("c@2", second.get(2).version().label());
    }

    @Test
    void filesOfOneNameKeepTheirEndings() throws IOException {
        Path disk = MadeDisk.small(folder, "web.raw");
        Tools.run("qemu-img", "convert", "-f", "raw", "-O", "vdi", disk.toString(), folder.resolve("web.vdi").toString());
        disks(disk, folder.resolve("web.vdi")).call(Monitor.NONE);
        assertEquals(List.of("web.raw", "web.vdi"), library.library().images().stream().map(ImageSummary::name).toList());
        assertRefused(disks(disk, folder.resolve("web.vdi")).image("one"), "One name");
    }

    @Test
    void theDisksOfOneMachine() throws IOException {
        Path system = MadeDisk.small(folder, "system.raw");
        Path data = MadeDisk.by(folder, "data.raw", "mkdir $work/x; echo data > $work/x/y; truncate -s 10M $out; mke2fs -q -t ext2 -L data -d $work $out");
        ImportReport report = disks(system, data).oneMachine(true).image("machine").call(Monitor.NONE).getFirst();
        VersionDetails details = new ShowVersion(library.library(), VersionName.parse("machine@1")).call(Monitor.NONE);
        assertEquals(2, details.disks().size());
        assertEquals(List.of("sda1", "sdb"), details.volumes().stream().map(VolumeDetails::device).toList());
        assertEquals(Files.size(system) + Files.size(data), report.version().diskBytes());
        Path out = folder.resolve("out.raw");
        new ExportDisk(library.library(), VersionName.parse("machine")).disk(1).target(out).call(Monitor.NONE);
        assertEquals(-1, Files.mismatch(MadeDisk.withoutFree(data, 0), out));
    }

    @Test
    void oneDiskOfAMachineThatCannotBeReadFailsAll() throws IOException {
        Path system = MadeDisk.small(folder, "system.raw");
        assertRefused(disks(system, folder.resolve("missing.raw")).oneMachine(true), "missing.raw");
        assertEquals(List.of(), library.library().images());
    }
}
