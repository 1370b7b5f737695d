// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.ChildJvm;

@Timeout(120)
class LibraryTest {

    @TempDir
    Path folder;

    @Test
    void whereAUsersLibraryIs() {
        assertEquals(Path.of("/x/y"), Library.defaultFolder(Map.of("MIRAGE_LIBRARY", "/x/y", "HOME", "/home/u")));
        assertEquals(Path.of("/data/mirage"), Library.defaultFolder(Map.of("XDG_DATA_HOME", "/data", "HOME", "/home/u")));
        assertEquals(Path.of("/home/u/.local/share/mirage"), Library.defaultFolder(Map.of("XDG_DATA_HOME", "data", "HOME", "/home/u")));
    }

    @Test
    void aFolderWithOtherThingsIsNoLibrary() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "dear");
        MirageException foreign = assertThrows(MirageException.class, () -> Library.open(folder));
        assertTrue(foreign.getMessage().contains("no library"), foreign.getMessage());
        assertThrows(MirageException.class, () -> Library.open(folder.resolve("letter.txt")));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void severalMayMakeOneAtTheSameMoment() throws Exception {
        for (int round = 0; round < 50; round++) {
            Path place = folder.resolve("library-" + round);
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                List<Future<?>> opened = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    opened.add(threads.submit(() -> {
                        Library.open(place).close();
                        return null;
                    }));
                }
                for (Future<?> one : opened) {
                    one.get();
                }
            }
        }
    }

    @Test
    void aLibraryOfANewerFormatIsRefused() throws IOException {
        Path place = folder.resolve("library");
        Library.open(place).close();
        Files.writeString(place.resolve("library"), Files.readString(place.resolve("library")).replace("format = 1", "format = 2"));
        MirageException newer = assertThrows(MirageException.class, () -> Library.open(place));
        assertTrue(newer.getMessage().contains("format 2"), newer.getMessage());
    }

    @Test
    void anEmptyLibrarySaysSo() throws IOException {
        try (Library library = Library.open(folder.resolve("library"))) {
            assertEquals(List.of(), library.images());
            NotFoundException empty = assertThrows(NotFoundException.class, () -> library.image("web"));
            assertTrue(empty.getMessage().contains("empty"), empty.getMessage());
            assertEquals(0, library.stamp());
        }
    }

    /** Holds the lock until it is told to go on. */
    static final class Holder {
        private Holder() {
        }

        public static void main(String[] arguments) throws IOException {
            try (Library library = Library.open(Path.of(arguments[0])); WriterLock _ = library.lock(Monitor.NONE)) {
                System.out.println("locked");
                System.in.read();
            }
        }
    }

    @Test
    void aSecondWriterSaysWhoWritesAndWaits() throws Exception {
        Path place = folder.resolve("library");
        try (Library library = Library.open(place); ChildJvm child = new ChildJvm(Holder.class, place)) {
            assertEquals("locked", child.line());
            LibraryBusyException busy = assertThrows(LibraryBusyException.class, () -> library.lock(Duration.ofMillis(300), Monitor.NONE));
            assertTrue(busy.getMessage().contains("process " + child.pid()), busy.getMessage());

            Cancelling patient = new Cancelling(Integer.MAX_VALUE);
            Thread release = Thread.ofPlatform().start(() -> {
                try {
                    while (patient.notes().isEmpty()) {
                        Thread.sleep(20);
                    }
                    child.go();
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            library.lock(patient).close();
            release.join();
            assertTrue(patient.notes().getFirst().contains("process " + child.pid()), patient.notes().toString());
        }
    }

    @Test
    void theLockOfAKilledProcessIsFree() throws Exception {
        Path place = folder.resolve("library");
        try (Library library = Library.open(place); ChildJvm child = new ChildJvm(Holder.class, place)) {
            assertEquals("locked", child.line());
            child.kill();
            library.lock(Duration.ofSeconds(5), Monitor.NONE).close();
        }
    }

    @Test
    void waitingCanBeCancelled() throws Exception {
        Path place = folder.resolve("library");
        try (Library library = Library.open(place); WriterLock _ = library.lock(Monitor.NONE)) {
            assertThrows(CancelledException.class, () -> library.lock(new Cancelling(3)));
        }
    }

    @Test
    void threadsOfOneProcessWaitForEachOtherToo() throws Exception {
        Path place = folder.resolve("library");
        try (Library one = Library.open(place); Library other = Library.open(folder.resolve(".").resolve("library"))) {
            WriterLock first = one.lock(Monitor.NONE);
            assertThrows(LibraryBusyException.class, () -> other.lock(Duration.ofMillis(200), Monitor.NONE));
            first.close();
            other.lock(Duration.ofMillis(200), Monitor.NONE).close();
        }
    }
}
