// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.RealiseVersions;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.Stopping;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** Whoever asks to stop while a disk is made has no appliance running and the library as it was. */
@Tag("full")
class CancelledRealisingTest {

    @TempDir
    Path folder;

    @Test
    void nothingIsLeft() throws IOException {
        Path disk = MadeDisk.small(folder, "disk.raw");
        Path edited = folder.resolve("edited.raw");
        Files.copy(disk, edited);
        try (LoopMount mount = LoopMount.open(edited, 1 << 20, "rw")) {
            Tools.bash("echo changed > '" + mount.folder() + "/etc/f1'");
        }
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(disk, "disk");
            library.add(edited, "edited");
            PredictedVersion.make(library.library(), "disk", "edited");
            List<String> before = TestLibrary.files(folder.resolve("library"));
            Stopping monitor = new Stopping("Writing the files of ");

            assertThrows(CancelledException.class, () -> new RealiseVersions(library.library(), List.of(new VersionName("disk", 2)))
                    .call(monitor));

            assertTrue(monitor.cancelled());
            assertEquals(before, TestLibrary.files(folder.resolve("library")));
            assertEquals(List.of(), ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)
                    .map(process -> process.info().commandLine().orElse("")).filter(words -> words.contains("qemu")).toList());
        }
    }
}
