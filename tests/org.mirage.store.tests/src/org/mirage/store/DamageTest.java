// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {

    private static final int PLACES = 1500;

    @TempDir
    Path folder;

    private final Map<ObjectName, byte[]> written = new HashMap<>();

    @BeforeEach
    void fill() throws IOException {
        try (PackStore store = PackStore.open(folder); PackSession session = store.begin()) {
            for (int i = 0; i < 60; i++) {
                byte[] bytes = i % 4 == 0 ? Data.random(i, 700) : Data.text(i, 900);
                written.put(new ObjectName(ObjectKind.of(1 + i % 8), session.put(ObjectKind.of(1 + i % 8), bytes)),
                        bytes);
                if (i % 9 == 0) {
                    session.flush();
                }
            }
            session.commit();
        }
    }

    @Test
    void aDamagedPackNeverGivesWrongBytes() throws IOException {
        Path pack = only("packs");
        int noticed = damage(pack);
        // Most bytes of a pack are frames; the table of contents at its end is not needed for reading.
        assertTrue(noticed > PLACES / 2, noticed + " noticed");
    }

    @Test
    void aDamagedIndexFileNeverGivesWrongBytes() throws IOException {
        int noticed = damage(only("index"));
        assertTrue(noticed > PLACES / 2, noticed + " noticed");
    }

    @Test
    void everyDamageToAPackIsFoundByVerify() throws IOException {
        Path pack = only("packs");
        byte[] good = Files.readAllBytes(pack);
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(pack, bad);
            assertFalse(verify().problems().isEmpty(), "byte " + at + " of " + bad.length);
        }
        Files.write(pack, good);
        assertEquals(List.of(), verify().problems());
    }

    @Test
    void aTruncatedPackIsNamed() throws IOException {
        Path pack = only("packs");
        byte[] good = Files.readAllBytes(pack);
        for (int length : new int[] {0, 10, 33, 500, good.length / 2, good.length - 1}) {
            Files.write(pack, Arrays.copyOf(good, length));
            readAll();
            String problem = verify().problems().getFirst();
            assertTrue(problem.contains(pack.toString()), problem);
        }
    }

    @Test
    void damageNamesTheFile() throws IOException {
        Path pack = only("packs");
        byte[] bytes = Files.readAllBytes(pack);
        Arrays.fill(bytes, PackFormat.HEADER_SIZE, bytes.length / 2, (byte) 0);
        Files.write(pack, bytes);
        try (PackStore store = PackStore.open(folder)) {
            DamagedObjectException damaged = assertThrows(DamagedObjectException.class, () -> {
                for (ObjectName name : written.keySet()) {
                    store.read(name);
                }
            });
            assertTrue(damaged.getMessage().contains(pack.toString()), damaged.getMessage());
        }
    }

    @Test
    void aMissingPackIsNamedAndWrittenAnew() throws IOException {
        Path pack = only("packs");
        Files.delete(pack);
        ObjectName name = written.keySet().iterator().next();
        try (PackStore store = PackStore.open(folder)) {
            String message = assertThrows(DamagedObjectException.class, () -> store.read(name)).getMessage();
            assertTrue(message.contains(pack.toString()), message);
            assertTrue(verify().problems().getFirst().contains(pack.toString()));
            try (PackSession session = store.begin()) {
                assertEquals(name.hash(), session.put(name.kind(), written.get(name)));
                assertEquals(1, session.newObjects(), "what a lost pack held is written again");
                session.commit();
            }
            assertArrayEquals(written.get(name), store.read(name));
        }
    }

    @Test
    void indexFilesAreMadeAnewFromPacks() throws IOException {
        Path index = only("index");
        byte[] good = Files.readAllBytes(index);
        for (int at : new int[] {0, 40, 100, 161, 170, good.length - 300}) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            try (var list = Files.list(folder.resolve("index"))) {
                for (Path old : (Iterable<Path>) list::iterator) {
                    Files.delete(old);
                }
            }
            Files.write(index, bad);
            try (PackStore store = PackStore.open(folder)) {
                assertTrue(store.rebuildIndex(StoreListener.NONE));
                for (Map.Entry<ObjectName, byte[]> object : written.entrySet()) {
                    assertArrayEquals(object.getValue(), store.read(object.getKey()));
                }
            }
            assertEquals(List.of(), verify().problems());
        }
    }

    @Test
    void lostIndexFilesComeBackWithTheNextWrite() throws IOException {
        Files.delete(only("index"));
        ObjectName name = written.keySet().iterator().next();
        try (PackStore store = PackStore.open(folder)) {
            assertFalse(store.contains(name));
            try (PackSession session = store.begin()) {
                assertFalse(session.claim(name), "the pack is there");
            }
            assertArrayEquals(written.get(name), store.read(name));
        }
    }

    @Test
    void rebuildingCanBeStoppedAndSaysWhatItLeavesOut() throws IOException {
        Path pack = only("packs");
        try (PackStore store = PackStore.open(folder)) {
            assertFalse(store.rebuildIndex((done, total) -> false));
            assertArrayEquals(written.values().iterator().next(), store.read(written.keySet().iterator().next()));
            byte[] bad = Files.readAllBytes(pack);
            bad[bad.length - 100] ^= 1;
            Files.write(pack, bad);
            List<String> problems = new ArrayList<>();
            assertTrue(store.rebuildIndex(new StoreListener() {
                @Override
                public boolean done(long bytes, long total) {
                    return true;
                }

                @Override
                public void problem(String message) {
                    problems.add(message);
                }
            }));
            assertEquals(1, problems.size());
            assertTrue(problems.getFirst().contains(pack.toString()));
        }
    }

    @Test
    void verifyingCanBeStopped() throws IOException {
        try (PackStore store = PackStore.open(folder)) {
            VerifyReport report = new PackVerifier(store, (done, total) -> false).verify();
            assertFalse(report.complete());
            assertTrue(report.objects() < written.size());
        }
    }

    /** Flips bytes at many places, one at a time; every object must come back right or not at all. */
    private int damage(Path file) throws IOException {
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(20260101);
        int noticed = 0;
        for (int i = 0; i < PLACES; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, bad);
            noticed += readAll() ? 1 : 0;
        }
        Files.write(file, good);
        assertFalse(readAll());
        return noticed;
    }

    /** True when some object could not be read. */
    private boolean readAll() throws IOException {
        boolean noticed = false;
        try (PackStore store = PackStore.open(folder)) {
            for (Map.Entry<ObjectName, byte[]> object : written.entrySet()) {
                try {
                    assertArrayEquals(object.getValue(), store.read(object.getKey()));
                } catch (DamagedObjectException | MissingObjectException expected) {
                    noticed = true;
                }
            }
        }
        return noticed;
    }

    private VerifyReport verify() throws IOException {
        try (PackStore store = PackStore.open(folder)) {
            return new PackVerifier(store, StoreListener.NONE).verify();
        }
    }

    private Path only(String name) throws IOException {
        List<Path> files = Data.files(folder.resolve(name));
        assertEquals(1, files.size());
        return files.getFirst();
    }
}
