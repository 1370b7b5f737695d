// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTableTest {

    @TempDir
    Path folder;

    private PackStore store;
    private PackSession session;

    @BeforeEach
    void begin() throws IOException {
        store = PackStore.open(folder);
        session = store.begin();
    }

    @AfterEach
    void end() throws IOException {
        session.close();
        store.close();
    }

    @Test
    void groupsComeBackSortedWhateverTheOrder() throws IOException {
        List<List<String>> groups = new ArrayList<>();
        groups.add(List.of("a", "z"));
        groups.add(List.of("a/b", "c", "d/e"));
        groups.add(List.of("usr/bin/perl", "usr/bin/perl5.36.0"));
        Hash expected = null;
        for (int i = 0; i < 6; i++) {
            List<List<String>> shuffled = new ArrayList<>();
            for (List<String> group : groups) {
                List<String> paths = new ArrayList<>(group);
                Collections.shuffle(paths, new Random(i));
                shuffled.add(paths);
            }
            Collections.shuffle(shuffled, new Random(i));
            Hash table = write(shuffled, RecordSorter.MEMORY);
            expected = expected == null ? table : expected;
            assertEquals(expected, table);
        }
        session.commit();
        LinkTable links = LinkTable.read(store, expected);
        assertEquals(3, links.size());
        assertEquals(groups, texts(links.groups()));
        for (List<String> group : groups) {
            for (String path : group) {
                assertEquals(group, text(links.groupOf(Data.bytes(path))));
            }
        }
        assertEquals(List.of(), links.groupOf(Data.bytes("b")));
    }

    @Test
    void noGroupsNeedNoObject() throws IOException {
        assertNull(write(List.of(), RecordSorter.MEMORY));
        LinkTable links = LinkTable.read(store, null);
        assertEquals(0, links.size());
        assertEquals(List.of(), links.groups());
        assertEquals(List.of(), links.groupOf(Data.bytes("a")));
    }

    @Test
    void aSinglePathIsNoGroup() throws IOException {
        try (LinkTableWriter writer = new LinkTableWriter(session, session.frames())) {
            assertThrows(IllegalArgumentException.class, () -> writer.add(List.of(Data.bytes("a"))));
        }
    }

    @Test
    void largeTablesAreWrittenInLittleMemoryAndReadInParts() throws IOException {
        List<List<String>> groups = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 30_000; i++) {
            List<String> group = new ArrayList<>();
            for (int j = 0; j < 2 + random.nextInt(3); j++) {
                group.add(String.format("backup/%d/folder/%06d-%d", j, i, random.nextInt(1000)));
            }
            groups.add(group);
        }
        Hash table = write(groups, 1 << 18);
        assertEquals(table, write(groups, RecordSorter.MEMORY));
        session.commit();
        LinkTable links = LinkTable.read(store, table);
        assertEquals(groups.size(), links.size());
        assertEquals(groups, texts(links.groups()));
        CountingSource counted = new CountingSource(store);
        LinkTable again = LinkTable.read(counted, table);
        assertEquals(groups.get(12_345), text(again.groupOf(Data.bytes(groups.get(12_345).getLast()))));
        assertTrue(counted.reads() <= 4, counted.reads() + " objects read");
    }

    @Test
    void aHugeGroupReachesOverParts() throws IOException {
        List<List<String>> groups = new ArrayList<>();
        groups.add(List.of("a", "b"));
        List<String> huge = new ArrayList<>();
        String deep = "d".repeat(200) + "/";
        for (int i = 0; i < 20_000; i++) {
            huge.add(deep + String.format("%07d", i));
        }
        groups.add(huge);
        groups.add(List.of("e", "f"));
        groups.add(List.of("g", "h"));
        Hash table = write(groups, 1 << 20);
        session.commit();
        LinkTable links = LinkTable.read(store, table);
        assertEquals(groups, texts(links.groups()));
        assertEquals(huge, text(links.groupOf(Data.bytes(huge.get(19_999)))));
        assertEquals(List.of("g", "h"), text(links.groupOf(Data.bytes("h"))));
        assertEquals(List.of("e", "f"), text(links.groupOf(Data.bytes("e"))));
    }

    private Hash write(List<List<String>> groups, long memory) throws IOException {
        try (FrameWriter frames = session.frames();
                LinkTableWriter writer = new LinkTableWriter(session, frames, memory)) {
            for (List<String> group : groups) {
                writer.add(group.stream().map(Data::bytes).toList());
            }
            return writer.finish();
        }
    }

    private static List<List<String>> texts(List<List<byte[]>> groups) {
        return groups.stream().map(LinkTableTest::text).toList();
    }

    private static List<String> text(List<byte[]> paths) {
        return paths.stream().map(String::new).toList();
    }
}
