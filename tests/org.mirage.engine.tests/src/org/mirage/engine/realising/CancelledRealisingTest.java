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
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;
import org.mirage.engine.RealiseVersions;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** Whoever asks to stop while a disk is made has no appliance running and the library as it was. */
@Tag("full")
class CancelledRealisingTest {

    @TempDir
    Path folder;

    /** Asks to stop once the files are being written. */
    private static final class StopWhileWriting implements Monitor {

        private final AtomicBoolean writing = new AtomicBoolean();

        @Override
        public void begin(String task, long total) {
            if (task.startsWith("Writing the files of")) {
                writing.set(true);
            }
        }

        @Override
        public void worked(long units) {
            // nobody looks
        }

        @Override
        public void note(String fact) {
            // nobody looks
        }

        @Override
        public boolean cancelled() {
            return writing.get();
        }
    }

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
            StopWhileWriting monitor = new StopWhileWriting();

            assertThrows(CancelledException.class, () -> new RealiseVersions(library.library(), List.of(new VersionName("disk", 2)))
                    .call(monitor));

            assertTrue(monitor.cancelled());
            assertEquals(before, TestLibrary.files(folder.resolve("library")));
            assertEquals(List.of(), ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)
                    .map(process -> process.info().commandLine().orElse("")).filter(words -> words.contains("qemu")).toList());
        }
    }
}
