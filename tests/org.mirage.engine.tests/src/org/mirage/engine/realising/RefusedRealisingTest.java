// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.DeleteVersion;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.RealiseReport;
import org.mirage.engine.RealiseVersions;
import org.mirage.engine.VersionDisks;
import org.mirage.engine.VersionName;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;

/** What is known without an appliance: disks that cannot be made, and such as need not be. */
class RefusedRealisingTest {

    @TempDir
    Path folder;
    @AutoClose
    private TestLibrary library;

    @BeforeEach
    void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
    }

    private Path iso(String name) throws IOException {
        return MadeDisk.by(folder, name + ".iso", "echo " + name
                + " > \"$work/file\"; xorriso -as mkisofs -quiet -R -o \"$out\" \"$work\" 2> /dev/null");
    }

    /** A version of a disk, and next ones of the same files whose disks are not made. */
    private void addWithoutDisks(int count) throws IOException {
        Path disk = MadeDisk.small(folder, "disk.raw");
        library.add(disk, "disk");
        library.add(disk, "other");
        for (int i = 0; i < count; i++) {
            PredictedVersion.make(library.library(), "disk", "other");
        }
    }

    private void assertRefused(String image, String message) {
        MirageException refusal = assertThrows(MirageException.class, () -> realise(image));
        assertEquals(message, refusal.getMessage());
    }

    private List<RealiseReport> realise(String image) throws MirageException {
        return new RealiseVersions(library.library(), List.of(new VersionName(image, 0))).call(Monitor.NONE);
    }

    @Test
    void aFileSystemThatIsNotWritten() throws IOException {
        library.add(iso("one"), "one");
        library.add(iso("two"), "two");
        PredictedVersion.make(library.library(), "one", "two");
        assertRefused("one", "one@2 changes files of the volume sda, but Mirage does not write iso9660");
    }

    @Test
    void whatDisksAreToBeMadeFromIsNotDeletedBefore() throws IOException {
        addWithoutDisks(2);
        MirageException refusal = assertThrows(MirageException.class,
                () -> new DeleteVersion(library.library(), new VersionName("disk", 1)).call(Monitor.NONE));
        assertEquals("The disks of disk@2 disk@3 are not made yet and need what would be deleted; make them first: mirage realise disk@2 disk@3",
                refusal.getMessage());
        // what lies between is not needed
        new DeleteVersion(library.library(), new VersionName("disk", 2)).call(Monitor.NONE);
        realise("disk");
        new DeleteVersion(library.library(), new VersionName("disk", 1)).call(Monitor.NONE);
        assertEquals(3, library.library().image("disk").newest().number());
    }

    @Test
    void theSameFilesAreTheSameDisks() throws IOException {
        addWithoutDisks(2);
        assertEquals(List.of(false), realise("disk").stream().map(RealiseReport::already).toList());
        assertEquals(List.of(true), realise("disk").stream().map(RealiseReport::already).toList());
        try (VersionDevice first = VersionDisks.open(library.library(), new VersionName("disk", 1), 0);
                VersionDevice third = VersionDisks.open(library.library(), new VersionName("disk", 3), 0)) {
            assertEquals(first.record(), third.record());
        }
    }

    @Test
    void anExportMakesThemByItself() throws IOException {
        addWithoutDisks(1);
        assertEquals(-1, Files.mismatch(library.raw("disk@1", folder.resolve("first.raw")),
                library.raw("disk@2", folder.resolve("second.raw"))));
        assertEquals(List.of(true), realise("disk").stream().map(RealiseReport::already).toList());
    }
}
