// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    @TempDir
    Path folder;

    /** Writes for ever: says "written" after each flush, and never commits. */
    static final class Writer {
        public static void main(String[] arguments) throws IOException {
            PackSession session = PackStore.open(Path.of(arguments[0])).begin(1 << 20);
            for (long i = 0;; i++) {
                Data.putChunk(session, Data.random(i, 300_000));
                session.flush();
                System.out.println("written");
            }
        }
    }

    /** Commits for ever: says the name of each chunk after its commit. */
    static final class Committer {
        public static void main(String[] arguments) throws IOException {
            PackStore store = PackStore.open(Path.of(arguments[0]));
            for (long i = 0;; i++) {
                System.out.println(Data.commitChunk(store, Data.random(i, 2000)).hash());
            }
        }
    }

    @Test
    void aWriterKilledInTheMiddleLeavesTheLibraryAsItWas() throws Exception {
        ObjectName first;
        List<String> before;
        try (PackStore store = PackStore.open(folder)) {
            first = Data.commitChunk(store, Data.bytes("first"));
            before = Data.listing(folder);
        }
        for (int flushes : new int[] {1, 2, 8}) {
            try (ChildProcess writer = new ChildProcess(Writer.class, folder.toString())) {
                for (int i = 0; i < flushes; i++) {
                    assertEquals("written", writer.line());
                }
                try (PackStore store = PackStore.open(folder)) {
                    SessionFolder.removeAbandoned(folder.resolve("tmp"));
                    assertEquals(1, Data.files(folder.resolve("tmp")).size(), "the writer lives");
                    assertArrayEquals(Data.bytes("first"), store.read(first));
                }
                writer.kill();
            }
            assertTrue(Data.listing(folder).size() > before.size(), "it left something");
            try (PackStore store = PackStore.open(folder)) {
                assertEquals(1, store.packs().size());
                assertFalse(store.contains(ObjectName.chunk(Hash.sha256(Data.random(0, 300_000)))));
                assertArrayEquals(Data.bytes("first"), store.read(first));
                store.begin().close();
            }
            assertEquals(before, Data.listing(folder));
        }
    }

    @Test
    void whatWasCommittedBeforeAKillIsThere() throws Exception {
        List<Hash> committed = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            try (ChildProcess writer = new ChildProcess(Committer.class, folder.toString())) {
                for (int i = 0; i < 7 * (round + 1); i++) {
                    committed.add(Hash.parse(writer.line()));
                }
                writer.kill();
            }
            try (PackStore store = PackStore.open(folder)) {
                store.begin().close();
                for (Hash hash : committed) {
                    assertEquals(hash, Hash.sha256(store.read(ObjectName.chunk(hash))));
                }
                assertEquals(List.of(), new PackVerifier(store, StoreListener.NONE).verify().problems());
                assertEquals(List.of(), Data.files(folder.resolve("tmp")));
            }
        }
    }

    @Test
    void packsPublishedWithoutTheirIndexFileAreTakenUp() throws IOException {
        byte[] bytes = Data.random(1, 3_000_000);
        try (PackStore store = PackStore.open(folder); PackSession session = store.begin(1 << 20)) {
            ObjectName small = Data.putChunk(session, Data.bytes("small"));
            ObjectName large = Data.putChunk(session, bytes);
            session.flush();
            ObjectName other = Data.putChunk(session, Data.random(2, 3_000_000));
            assertTrue(session.commit().size() > 1);
            Files.delete(Data.files(folder.resolve("index")).getFirst());
            try (PackStore again = PackStore.open(folder)) {
                assertFalse(again.contains(small));
                again.begin().close();
                assertTrue(again.contains(small) && again.contains(other));
                assertArrayEquals(bytes, again.read(large));
            }
        }
    }

    @Test
    void packsOfASessionThatIsNotWholeAreSetAside() throws IOException {
        try (PackStore store = PackStore.open(folder); PackSession session = store.begin(1 << 20)) {
            for (int i = 0; i < 4; i++) {
                Data.putChunk(session, Data.random(i, 1_500_000));
                session.flush();
            }
            List<PackInfo> packs = session.commit();
            assertEquals(4, packs.size());
            // As if the process had ended before the last pack was renamed.
            Files.delete(packs.getLast().file());
            Files.delete(Data.files(folder.resolve("index")).getFirst());
        }
        try (PackStore store = PackStore.open(folder)) {
            store.begin().close();
            assertEquals(List.of(), store.packs());
            for (Path pack : Data.files(folder.resolve("packs"))) {
                assertTrue(pack.toString().endsWith(".pack.unfinished"), pack.toString());
            }
            assertEquals(List.of(), new PackVerifier(store, StoreListener.NONE).verify().problems());
        }
    }

    @Test
    void indexFilesThatAMergeReplacedAreRemoved() throws IOException {
        try (PackStore store = PackStore.open(folder)) {
            Data.commitChunk(store, Data.bytes("0"));
            Path old = Data.files(folder.resolve("index")).getFirst();
            byte[] kept = Files.readAllBytes(old);
            for (int i = 1; i < 8; i++) {
                Data.commitChunk(store, Data.bytes(Integer.toString(i)));
            }
            assertEquals(1, Data.files(folder.resolve("index")).size());
            // As if the process had ended before it removed one.
            Files.write(old, kept);
            store.begin().close();
            assertEquals(1, Data.files(folder.resolve("index")).size());
            for (int i = 0; i < 8; i++) {
                assertTrue(store.contains(ObjectName.chunk(Hash.sha256(Data.bytes(Integer.toString(i))))));
            }
        }
    }
}
