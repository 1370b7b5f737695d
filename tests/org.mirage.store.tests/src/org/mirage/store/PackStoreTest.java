// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackStoreTest {

    @TempDir
    Path folder;

    @Test
    void objectsOfEveryKindAndSizeComeBack() throws IOException {
        Map<ObjectName, byte[]> written = new HashMap<>();
        Random random = new Random(1);
        try (PackStore store = PackStore.open(folder); PackSession session = store.begin();
                FrameWriter frames = session.frames()) {
            for (int i = 0; i < 600; i++) {
                int size = i % 50 == 0 ? random.nextInt(4 << 20) : random.nextInt(1 << random.nextInt(16));
                byte[] bytes = i % 3 == 0 ? Data.random(i, size) : Data.text(i, size);
                ObjectName name = ObjectKind.of(1 + i % 8).nameOf(bytes);
                if (session.claim(name)) {
                    frames.put(name, ByteBuffer.wrap(bytes));
                }
                written.put(name, bytes);
            }
            session.flush();
            check(session, written);
            assertEquals(1, session.commit().size());
            check(store, written);
        }
        try (PackStore store = PackStore.open(folder)) {
            check(store, written);
        }
    }

    @Test
    void aNameIsClaimedOnce() throws IOException {
        byte[] bytes = Data.bytes("once");
        try (PackStore store = PackStore.open(folder)) {
            try (PackSession session = store.begin()) {
                assertTrue(session.claim(ObjectKind.CHUNK.nameOf(bytes)));
                assertFalse(session.claim(ObjectKind.CHUNK.nameOf(bytes)));
                assertTrue(session.claim(new ObjectName(ObjectKind.RECIPE, ObjectKind.CHUNK.nameOf(bytes).hash())));
            }
            ObjectName name = Data.commitChunk(store, bytes);
            long size = store.packBytes();
            try (PackSession session = store.begin()) {
                assertFalse(session.claim(name), "it is in the store");
                assertEquals(name, Data.putChunk(session, bytes));
                assertEquals(List.of(), session.commit(), "nothing was added");
            }
            assertEquals(size, store.packBytes());
        }
    }

    @Test
    void manyThreadsWriteOneSession() throws Exception {
        Map<ObjectName, byte[]> written = new ConcurrentHashMap<>();
        try (PackStore store = PackStore.open(folder); PackSession session = store.begin(3 << 20);
                ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int seed = thread;
                running.add(pool.submit(() -> {
                    try (FrameWriter frames = session.frames()) {
                        for (int i = 0; i < 400; i++) {
                            // Half of what a thread writes is written by others too.
                            byte[] bytes = Data.random(i % 2 == 0 ? i : i + 1000 * seed, 20_000);
                            ObjectName name = ObjectKind.CHUNK.nameOf(bytes);
                            if (session.claim(name)) {
                                frames.put(name, ByteBuffer.wrap(bytes));
                                assertEquals(null, written.put(name, bytes), "claimed twice");
                            }
                        }
                        return null;
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            assertEquals(200 + 4 * 200, written.size());
            assertEquals(written.size(), session.newObjects());
            check(session, written);
            List<PackInfo> packs = session.commit();
            assertTrue(packs.size() > 5, "packs are full after 3 MiB");
            assertEquals(written.size(), packs.stream().mapToLong(PackInfo::objects).sum());
            for (PackInfo pack : packs) {
                assertTrue(pack.bytes() <= (3 << 20) + 100_000, "a pack of " + pack.bytes() + " bytes");
                assertEquals(Files.size(pack.file()), pack.bytes());
            }
            check(store, written);
        }
    }

    @Test
    void nothingIsSeenBeforeCommitOrWithoutIt() throws IOException {
        byte[] bytes = Data.text(1, 100_000);
        try (PackStore store = PackStore.open(folder); PackStore other = PackStore.open(folder)) {
            Data.commitChunk(store, Data.bytes("first"));
            List<String> before = Data.listing(folder);
            ObjectName name;
            try (PackSession session = store.begin()) {
                name = Data.putChunk(session, bytes);
                session.flush();
                assertTrue(session.contains(name));
                assertFalse(store.contains(name));
                assertFalse(other.contains(name));
            }
            assertFalse(store.contains(name));
            assertEquals(before, Data.listing(folder));
            assertThrows(MissingObjectException.class, () -> store.read(name));
        }
    }

    @Test
    void whatIsWantedForAWhileIsReadBesideTheRestAndLeavesNothing() throws IOException {
        byte[] passing = Data.bytes("passing");
        try (PackStore store = PackStore.open(folder)) {
            ObjectName lasting = Data.commitChunk(store, Data.bytes("lasting"));
            long size = store.packBytes();
            try (PackSession session = store.beginTemporary(); PackSession writer = store.begin()) {
                assertFalse(session.claim(lasting), "it is in the store");
                ObjectName name = Data.putChunk(session, passing);
                session.flush();
                assertArrayEquals(passing, session.read(name));
                assertArrayEquals(Data.bytes("lasting"), session.read(lasting));
                assertFalse(store.contains(name));
                assertThrows(IllegalStateException.class, session::commit);
                Data.putChunk(writer, Data.bytes("meanwhile"));
                writer.commit();
                assertArrayEquals(passing, session.read(name), "a writer does not disturb it");
            }
            assertFalse(store.contains(ObjectKind.CHUNK.nameOf(passing)));
            assertTrue(store.packBytes() > size);
            try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    @Test
    void whatWasWantedForAWhileCanBecomePartOfTheLibrary() throws IOException {
        List<ObjectName> names = new ArrayList<>();
        try (PackStore store = PackStore.open(folder); PackSession session = store.beginTemporary()) {
            byte[] twice = Data.bytes("written by both");
            ObjectName own = Data.putChunk(session, Data.bytes("own"));
            ObjectName both = Data.putChunk(session, twice);
            // enough of others that their index files are merged, with the same object among them
            names.add(Data.commitChunk(store, twice));
            for (int i = 0; i < 10; i++) {
                names.add(Data.commitChunk(store, Data.bytes("meanwhile " + i)));
            }
            store.adopt(session);
            names.add(Data.putChunk(session, Data.bytes("at the end")));

            assertEquals(1, session.commit().size());

            names.addAll(List.of(own, both));
        }
        try (PackStore store = PackStore.open(folder)) {
            for (int i = 0; i < 10; i++) {
                Data.commitChunk(store, Data.bytes("afterwards " + i));
            }
            for (ObjectName name : names) {
                assertEquals(name, ObjectKind.CHUNK.nameOf(store.read(name)));
            }
            assertTrue(store.rebuildIndex(StoreListener.NONE));
            for (ObjectName name : names) {
                assertEquals(name, ObjectKind.CHUNK.nameOf(store.read(name)));
            }
        }
    }

    @Test
    void whatCountsOnPacksThatAreGoneDoesNotBecomePartOfTheLibrary() throws IOException {
        try (PackStore store = PackStore.open(folder)) {
            ObjectName lost = Data.commitChunk(store, Data.bytes("lost before"));
            Files.delete(store.packs().getFirst().file());
            Data.commitChunk(store, Data.bytes("lost meanwhile"));
            try (PackSession session = store.beginTemporary()) {
                assertTrue(session.claim(lost), "it is written anew");
            }
            try (PackSession session = store.beginTemporary()) {
                assertFalse(session.claim(ObjectKind.CHUNK.nameOf(Data.bytes("lost meanwhile"))));
                Data.putChunk(session, Data.bytes("own"));
                for (PackInfo pack : store.packs()) {
                    Files.deleteIfExists(pack.file());
                }
                IOException gone = assertThrows(IOException.class, () -> store.adopt(session));
                assertTrue(gone.getMessage().contains("have gone meanwhile; nothing was added"), gone.getMessage());
                assertThrows(IllegalStateException.class, session::commit);
            }
        }
    }

    @Test
    void anOpenStoreSeesWhatAnotherAdds() throws IOException {
        try (PackStore reader = PackStore.open(folder); PackStore writer = PackStore.open(folder)) {
            for (int i = 0; i < 30; i++) {
                byte[] bytes = Data.bytes("object " + i);
                assertArrayEquals(bytes, reader.read(Data.commitChunk(writer, bytes)));
            }
            assertEquals(writer.packBytes(), reader.packBytes());
        }
    }

    @Test
    void indexFilesStayFewAndNothingIsLost() throws IOException {
        Map<ObjectName, byte[]> written = new HashMap<>();
        try (PackStore store = PackStore.open(folder); PackStore early = PackStore.open(folder)) {
            for (int i = 0; i < 150; i++) {
                byte[] bytes = Data.bytes("commit " + i);
                written.put(Data.commitChunk(store, bytes), bytes);
                if (i == 5) {
                    early.refresh();
                }
            }
            assertEquals(150, store.packs().size());
            int indexFiles = Data.files(folder.resolve("index")).size();
            assertTrue(indexFiles <= 16, indexFiles + " index files");
            check(store, written);
            check(early, written);
            Set<ObjectName> listed = new HashSet<>();
            store.forEach(ObjectKind.CHUNK, name -> assertTrue(listed.add(name), "listed twice"));
            assertEquals(written.keySet(), listed);
        }
    }

    @Test
    void allIsPrivateToTheUser() throws IOException {
        Path library = folder.resolve("new/library");
        try (PackStore store = PackStore.open(library); PackSession session = store.begin()) {
            Data.putChunk(session, Data.random(1, 3 << 20));
            session.flush();
            checkPrivate(library);
            session.commit();
            checkPrivate(library);
        }
    }

    @Test
    void incompressibleBytesStayAsTheyAre() throws IOException {
        try (PackStore store = PackStore.open(folder)) {
            ObjectName noise = Data.commitChunk(store, Data.random(1, 1 << 20));
            ObjectName zeros = Data.commitChunk(store, new byte[1 << 20]);
            assertEquals((1 << 20) + Frame.HEADER_SIZE, store.storedBytes(noise));
            assertTrue(store.storedBytes(zeros) < 1000);
            assertEquals(-1, store.storedBytes(ObjectName.chunk(Hash.sha256(new byte[1]))));
        }
    }

    @Test
    void smallObjectsAreCompressedTogether() throws IOException {
        try (PackStore store = PackStore.open(folder); PackSession session = store.begin()) {
            byte[] common = Data.text(7, 3000);
            for (int i = 0; i < 1000; i++) {
                common[i] = '#';
                Data.putChunk(session, common);
            }
            PackInfo pack = session.commit().getFirst();
            assertEquals(1000, pack.objects());
            assertTrue(pack.bytes() < 100_000, "1000 objects of 3000 bytes take " + pack.bytes());
        }
    }

    @Test
    void partsOfObjectsAreReadWithinBounds() throws IOException {
        byte[] bytes = Data.random(3, 10_000);
        try (PackStore store = PackStore.open(folder)) {
            ObjectName name = Data.commitChunk(store, bytes);
            assertEquals(10_000, store.size(name));
            ByteBuffer part = ByteBuffer.allocateDirect(100);
            store.read(name, 9_900, part);
            assertEquals(ByteBuffer.wrap(bytes, 9_900, 100), part.flip());
            assertThrows(DamagedObjectException.class, () -> store.read(name, 9_901, part.clear()));
            assertThrows(DamagedObjectException.class, () -> store.read(name, -1, part.clear()));
        }
    }

    @Test
    void aNewerLibraryIsRefusedAndAnOddOneToo() throws IOException {
        PackStore.open(folder).close();
        Files.writeString(folder.resolve("library"), "Mirage library\nformat = 2\n");
        String message = assertThrows(NewerFormatException.class, () -> PackStore.open(folder)).getMessage();
        assertTrue(message.contains(folder.toString()) && message.contains("format 2"), message);
        Files.writeString(folder.resolve("library"), "something else");
        assertThrows(DamagedObjectException.class, () -> PackStore.open(folder));
    }

    @Test
    void anObjectThatIsTooLargeIsRefused() throws IOException {
        try (PackStore store = PackStore.open(folder); PackSession session = store.begin()) {
            byte[] large = new byte[ObjectKind.MAXIMUM_SIZE + 1];
            assertThrows(IOException.class, () -> session.put(ObjectKind.LOG, large));
        }
    }

    private static void check(ObjectSource source, Map<ObjectName, byte[]> written) throws IOException {
        for (Map.Entry<ObjectName, byte[]> object : written.entrySet()) {
            assertTrue(source.contains(object.getKey()));
            assertEquals(object.getValue().length, source.size(object.getKey()));
            assertArrayEquals(object.getValue(), source.read(object.getKey()));
        }
    }

    private static void checkPrivate(Path library) throws IOException {
        try (Stream<Path> walk = Files.walk(library)) {
            for (Path file : (Iterable<Path>) walk::iterator) {
                String expected = Files.isDirectory(file) ? "rwx------" : "rw-------";
                assertEquals(expected, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
    }
}
