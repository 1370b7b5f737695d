// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.ImportReport;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.ChildJvm;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** Imports that end before they are done, in every way there is: the library is as it was, and the next one works. */
@Timeout(600)
class EndedImportTest {

    @TempDir
    Path folder;
    private Path disk;
    private Path other;

    @BeforeEach
    void make() throws IOException {
        disk = MadeDisk.small(folder, "first.raw");
        other = MadeDisk.by(folder, "second.raw", """
                mkdir "$work/d"
                for i in $(seq 1000); do seq $((i * 10)) $((i * 12)) > "$work/d/f$i"; done
                openssl enc -aes-128-ctr -pass pass:second -nosalt -in /dev/zero 2>/dev/null | head -c 60000000 > "$work/large" || true
                truncate -s 90M "$out"
                mke2fs -q -F -t ext4 -d "$work" "$out"
                """);
    }

    @Test
    void cancelledAnywhere() throws IOException {
        Path place = folder.resolve("library");
        try (TestLibrary library = new TestLibrary(place)) {
            library.add(disk, "first");
            List<String> before = TestLibrary.files(place);
            int questions = 0;
            for (int step = 1;; step = step * 3 / 2 + 1) {
                Cancelling monitor = new Cancelling(questions);
                try {
                    ImportReport report = new ImportDisks(library.library()).files(List.of(other)).call(monitor).getFirst();
                    assertEquals("second@1", report.version().label());
                    assertTrue(step > 10, "cancelled often enough to say something");
                    break;
                } catch (CancelledException e) {
                    assertEquals(before, TestLibrary.files(place), "after " + monitor.tasks());
                    questions += step;
                }
            }
            assertEquals(-1, Files.mismatch(MadeDisk.withoutFree(other, 0), library.raw("second", folder.resolve("out.raw"))));
        }
    }

    /** Imports in a process of its own. */
    static final class Child {
        private Child() {
        }

        public static void main(String[] arguments) throws IOException {
            try (Library library = Library.open(Path.of(arguments[0]))) {
                System.out.println("begin");
                new ImportDisks(library).files(List.of(Path.of(arguments[1]))).call(Monitor.NONE);
                System.out.println("end");
            }
        }
    }

    @Test
    void killedAnywhere() throws Exception {
        Path place = folder.resolve("library");
        try (TestLibrary library = new TestLibrary(place)) {
            library.add(disk, "first");
        }
        Random random = new Random(5);
        int killed = 0;
        for (int round = 0; round < 8; round++) {
            int versions = versions(place);
            try (ChildJvm child = new ChildJvm(Child.class, place, other)) {
                assertEquals("begin", child.line());
                Thread.sleep(random.nextInt(2500));
                if (child.alive()) {
                    killed++;
                }
                child.kill();
            }
            int now = versions(place);
            assertTrue(now == versions || now == versions + 1, "all of it or nothing");
            try (TestLibrary library = new TestLibrary(place)) {
                assertEquals(-1, Files.mismatch(MadeDisk.withoutFree(disk, MIB), library.raw("first@1", folder.resolve("out.raw"))));
            }
        }
        assertTrue(killed > 0, "none was killed in time");
        passTime(place.resolve("tmp"));
        try (TestLibrary library = new TestLibrary(place)) {
            ImportReport report = library.add(other, "second");
            assertEquals(-1, Files.mismatch(MadeDisk.withoutFree(other, 0), library.raw(report.version().label(), folder.resolve("out.raw"))));
            try (var left = Files.list(place.resolve("tmp"))) {
                assertEquals(List.of(), left.toList(), "what the killed ones left is gone");
            }
        }
    }

    /** A file that still had its name when its process was killed is taken for another's until it is old. */
    private static void passTime(Path temporary) throws IOException {
        try (DirectoryStream<Path> named = Files.newDirectoryStream(temporary, "spill-*")) {
            for (Path file : named) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
            }
        }
    }

    private static final long MIB = 1 << 20;

    private static int versions(Path place) throws IOException {
        try (Library library = Library.open(place)) {
            return library.images().stream().mapToInt(image -> image.versions().size()).sum();
        }
    }

    @Test
    void aFullDisk() throws IOException {
        Path place = Files.createDirectory(folder.resolve("small"));
        assumeTrue(Tools.attempt("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", place.toString()).code() == 0, "only root can mount");
        try (TestLibrary library = new TestLibrary(place.resolve("library"))) {
            library.add(disk, "first");
            List<String> before = TestLibrary.files(place);
            MirageException full = assertThrows(MirageException.class, () -> library.add(other, "second"));
            assertTrue(full.getMessage().contains("No space is left") || full.getMessage().contains("No space left"), full.getMessage());
            assertFalse(full.getMessage().contains("fault"), full.getMessage());
            assertEquals(before, TestLibrary.files(place));
            assertEquals(-1, Files.mismatch(MadeDisk.withoutFree(disk, MIB), library.raw("first", folder.resolve("out.raw"))));
        } finally {
            LoopMount.unmount(place);
        }
    }

    @Test
    void nearlyFullDisks() throws IOException {
        Path place = Files.createDirectory(folder.resolve("small"));
        for (int kib = 256; kib < 10_000; kib += 700) {
            assumeTrue(Tools.attempt("mount", "-t", "tmpfs", "-o", "size=" + kib + "k", "tmpfs", place.toString()).code() == 0, "only root can mount");
            try (TestLibrary library = new TestLibrary(place.resolve("library"))) {
                ImportReport report = library.add(disk, "first");
                assertEquals(List.of(report.version()), library.library().images().getFirst().versions());
            } catch (MirageException e) {
                assertTrue(e.getMessage().toLowerCase().contains("no space"), kib + " KiB: " + e.getMessage());
            } finally {
                LoopMount.unmount(place);
            }
        }
    }
}
