// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTest {

    private static final ContentName CONTENT = new ContentName(Hash.sha256(new byte[] {1}), false);

    @TempDir
    Path folder;

    private PackStore store;
    private PackSession session;
    private TreeWriter writer;

    @BeforeEach
    void begin() throws IOException {
        store = PackStore.open(folder);
        session = store.begin();
        writer = new TreeWriter(session, session.frames());
    }

    @AfterEach
    void end() throws IOException {
        session.close();
        store.close();
    }

    @Test
    void everyFieldOfEveryTypeComesBack() throws IOException {
        Subtree empty = writer.begin().finish();
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.builder(Data.bytes("block"), EntryType.BLOCK_DEVICE).permissions(0660).device(259, 1 << 20)
                .build());
        entries.add(Entry.builder(Data.bytes("char"), EntryType.CHARACTER_DEVICE).device(0, 0).build());
        entries.add(Entry.builder(Data.bytes("dir"), EntryType.DIRECTORY).permissions(07777).subtree(empty)
                .attributes(List.of(new EntryAttribute(Data.bytes("user.b"), new byte[0]),
                        new EntryAttribute(Data.bytes("user.a"), Data.random(1, 256)))).build());
        entries.add(Entry.builder(Data.bytes("fifo"), EntryType.FIFO).time(-2177452800L, 999_999_999).build());
        entries.add(Entry.builder(Data.bytes("file"), EntryType.FILE).size(Long.MAX_VALUE).content(CONTENT)
                .owner(0xffff_fffeL).group(0xffff_ffffL).time(15_000_000_000L, 1).flags(0x7fff_ffff)
                .project(0xffff_ffffL).linked(true)
                .attributes(List.of(new EntryAttribute(Data.bytes("security.capability"), Data.random(2, 20)),
                        new EntryAttribute(Data.bytes("user.large"), Data.random(3, 60_000)))).build());
        entries.add(Entry.builder(Data.bytes("giant"), EntryType.FILE).size(1L << 50)
                .content(new ContentName(CONTENT.hash(), true)).build());
        entries.add(Entry.builder(Data.bytes("link"), EntryType.LINK).target(Data.random(4, 4000)).build());
        entries.add(Entry.builder(Data.bytes("socket"), EntryType.SOCKET).build());
        entries.add(Entry.builder(Data.bytes("unreadable"), EntryType.FILE).size(77).build());
        entries.add(Entry.builder(new byte[] {'z', '\n', (byte) 0xff, (byte) 0x80}, EntryType.FIFO).build());
        Subtree tree = write(entries);
        assertEquals(entries.size(), tree.entries());
        assertEquals(Long.MAX_VALUE, tree.bytes(), "sizes that add up to too much stay at the greatest number");
        session.commit();
        TreeReader reader = new TreeReader(store);
        assertEquals(entries, reader.list(tree.tree()));
        for (Entry entry : entries) {
            assertEquals(entry, reader.find(tree.tree(), entry.name()));
            assertEquals(entry, EntryBytes.decode(EntryBytes.encode(entry), store));
            assertArrayEquals(EntryBytes.encode(entry), EntryBytes.encode(reader.find(tree.tree(), entry.name())));
        }
        byte[] alone = EntryBytes.encode(entries.getFirst());
        assertThrows(DamagedObjectException.class, () -> EntryBytes.decode(Arrays.copyOf(alone, alone.length - 1), store));
        assertThrows(DamagedObjectException.class, () -> EntryBytes.decode(Arrays.copyOf(alone, alone.length + 1), store));
        EntryAttribute large = reader.find(tree.tree(), Data.bytes("file")).attributes().getLast();
        assertArrayEquals(Data.random(3, 60_000), large.value());
        assertEquals(60_000, large.size());
        assertNull(reader.find(tree.tree(), Data.bytes("fil")));
        assertNull(reader.find(tree.tree(), new byte[] {(byte) 0xff}));
        assertEquals(List.of(), reader.list(empty.tree()));
    }

    @Test
    void totalsCountAllBelow() throws IOException {
        Subtree low = write(List.of(file("a", 5), file("b", 7)));
        Subtree high = write(List.of(file("a", 1), directory("x", low), directory("y", low)));
        assertEquals(3 + 2 + 2, high.entries());
        assertEquals(1 + 12 + 12, high.bytes());
    }

    @Test
    void equalDirectoriesAreOneObject() throws IOException {
        Subtree first = write(List.of(file("a", 5)));
        long objects = session.newObjects();
        assertEquals(first, write(List.of(file("a", 5))));
        assertEquals(objects, session.newObjects());
    }

    @Test
    void theContentHashSeesContentOnly() throws IOException {
        Entry file = file("a", 5);
        Subtree plain = write(List.of(file));
        Subtree touched = write(List.of(file.toBuilder().time(99, 9).owner(7).permissions(0600).linked(true)
                .attributes(List.of(new EntryAttribute(Data.bytes("user.x"), new byte[1]))).build()));
        assertNotEquals(plain.tree(), touched.tree());
        assertEquals(plain.content(), touched.content());
        Subtree above = write(List.of(directory("d", plain)));
        assertEquals(above.content(), write(List.of(directory("d", touched))).content());
        for (Entry other : List.of(file.withName(Data.bytes("b")), file.toBuilder().size(6).build(),
                file.toBuilder().content(new ContentName(CONTENT.hash(), true)).build(),
                file.toBuilder().content(null).build(), Entry.builder(Data.bytes("a"), EntryType.FIFO).build())) {
            assertNotEquals(plain.content(), write(List.of(other)).content());
        }
    }

    @Test
    void largeDirectoriesAreSplitAndReadInParts() throws IOException {
        List<Entry> entries = many(100_000);
        Subtree tree = write(entries);
        assertEquals(100_000, tree.entries());
        session.commit();
        CountingSource counted = new CountingSource(store);
        TreeReader reader = new TreeReader(counted);
        assertEquals(100_000, reader.count(tree.tree()));
        assertEquals(entries.get(77_777), reader.find(tree.tree(), entries.get(77_777).name()));
        assertTrue(counted.reads() <= 4, counted.reads() + " objects read to find one of 100,000");
        assertEquals(entries, reader.list(tree.tree()));
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            int at = random.nextInt(entries.size());
            assertEquals(entries.subList(at, Math.min(at + 100, entries.size())), page(reader, tree.tree(), at));
            List<Entry> fromName = new ArrayList<>();
            reader.visitFrom(tree.tree(), entries.get(at).name(), entry -> fromName.add(entry) && fromName.size() < 5);
            assertEquals(entries.subList(at, Math.min(at + 5, entries.size())), fromName);
        }
        assertEquals(List.of(), page(reader, tree.tree(), 100_000));
        assertNull(reader.find(tree.tree(), Data.bytes("zzzz")));
        assertNull(reader.find(tree.tree(), Data.bytes("")));
    }

    @Test
    void splittingBeginsAboveTheLimit() throws IOException {
        session.flush();
        Subtree whole = write(many(TreeFormat.MOST_ENTRIES));
        Subtree split = write(many(TreeFormat.MOST_ENTRIES + 1));
        session.flush();
        TreeReader reader = new TreeReader(session);
        assertEquals(0, reader.node(whole.tree()).level());
        assertEquals(1, reader.node(split.tree()).level());
        assertEquals(TreeFormat.MOST_ENTRIES + 1, reader.count(split.tree()));
    }

    @Test
    void addingANameChangesFewNodes() throws IOException {
        List<Entry> entries = many(100_000);
        Set<Hash> before = nodes(write(entries));
        for (String name : List.of("!first", "middle of it", "zz last")) {
            List<Entry> more = new ArrayList<>(entries);
            more.add(file(name, 1));
            more.sort((a, b) -> Arrays.compareUnsigned(a.name(), b.name()));
            Set<Hash> after = nodes(write(more));
            after.removeAll(before);
            assertTrue(after.size() <= 4, after.size() + " new nodes of " + before.size());
        }
    }

    @Test
    void theTreeDependsOnTheEntriesOnly() throws IOException {
        List<Entry> entries = many(20_000);
        Subtree all = write(entries);
        List<Entry> fewer = new ArrayList<>(entries);
        fewer.removeIf(entry -> entry.name()[entry.name().length - 1] == '7');
        assertNotEquals(all.tree(), write(fewer).tree());
        assertEquals(all, write(entries));
        // The content hash is that of the entries in order, however they are split.
        NodeTotals totals = new NodeTotals();
        for (Entry entry : entries) {
            ByteWriter contentOnly = new ByteWriter(64);
            EntryCodec.encodeContentOnly(contentOnly, entry);
            totals.add(entry, contentOnly);
        }
        assertEquals(totals.subtree(all.tree()), all);
    }

    @Test
    void partsTellWhatIsInThem() throws IOException {
        List<Entry> entries = many(300_000);
        Subtree tree = write(entries);
        session.flush();
        TreeReader reader = new TreeReader(session);
        checkParts(reader, reader.node(tree.tree()), tree, entries);
    }

    @Test
    void entriesWithMuchMetadataAreSplitByBytes() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            entries.add(Entry.builder(Data.bytes(String.format("link%05d", i)), EntryType.LINK)
                    .target(Data.random(i, 4000)).build());
        }
        Subtree tree = write(entries);
        session.flush();
        TreeReader reader = new TreeReader(session);
        assertEquals(entries, reader.list(tree.tree()));
        for (Hash node : nodes(tree)) {
            assertTrue(session.size(ObjectName.tree(node)) <= TreeFormat.MOST_BYTES + 10_000);
        }
    }

    @Test
    void whatCannotStandIsRefused() throws IOException {
        DirectoryWriter directory = writer.begin();
        directory.add(file("b", 1));
        for (String name : List.of("a", "b", "", ".", "..", "x/y", "x\0")) {
            assertThrows(IllegalArgumentException.class, () -> directory.add(file(name, 1)), name);
        }
        assertThrows(IllegalArgumentException.class,
                () -> directory.add(Entry.builder(Data.bytes("d"), EntryType.DIRECTORY).build()));
        directory.add(file("...", 1).withName(Data.bytes("c")));
        assertEquals(2, directory.finish().entries());
    }

    @Test
    void damagedTreesAreRefused() throws IOException {
        Subtree tree = write(List.of(file("a", 5), file("b", 6),
                Entry.builder(Data.bytes("c"), EntryType.LINK).target(Data.bytes("target")).attributes(
                        List.of(new EntryAttribute(Data.bytes("user.x"), new byte[3]))).build()));
        session.flush();
        byte[] good = session.read(ObjectName.tree(tree.tree()));
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
            for (int j = random.nextInt(4); j >= 0 && bad.length > 0; j--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                TreeFormat.decode(bad, tree.tree(), session);
            } catch (DamagedObjectException expected) {
                // Either this or some tree, but nothing else.
            }
        }
    }

    private void checkParts(TreeReader reader, TreeNode node, Subtree expected, List<Entry> entries)
            throws IOException {
        assertEquals(entries.size(), node.count());
        NodeTotals totals = new NodeTotals();
        for (Entry entry : entries) {
            ByteWriter contentOnly = new ByteWriter(64);
            EntryCodec.encodeContentOnly(contentOnly, entry);
            totals.add(entry, contentOnly);
        }
        assertEquals(totals.subtree(expected.tree()), expected);
        int from = 0;
        for (TreePart part : node.parts()) {
            List<Entry> below = entries.subList(from, from + (int) part.count());
            assertArrayEquals(below.getLast().name(), part.lastName());
            checkParts(reader, reader.node(part.subtree().tree()), part.subtree(), below);
            from += (int) part.count();
        }
        if (node.level() == 0) {
            assertEquals(entries, node.entries());
        }
    }

    private Set<Hash> nodes(Subtree tree) throws IOException {
        session.flush();
        Set<Hash> found = new HashSet<>();
        collect(new TreeReader(session), tree.tree(), found);
        return found;
    }

    private static void collect(TreeReader reader, Hash tree, Set<Hash> found) throws IOException {
        found.add(tree);
        for (TreePart part : reader.node(tree).parts()) {
            collect(reader, part.subtree().tree(), found);
        }
    }

    private static List<Entry> page(TreeReader reader, Hash tree, long from) throws IOException {
        List<Entry> page = new ArrayList<>();
        reader.visitFrom(tree, from, entry -> page.add(entry) && page.size() < 100);
        return page;
    }

    private Subtree write(List<Entry> entries) throws IOException {
        DirectoryWriter directory = writer.begin();
        for (Entry entry : entries) {
            directory.add(entry);
        }
        return directory.finish();
    }

    private static List<Entry> many(int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(file(String.format("file-%08d", i), i));
        }
        return entries;
    }

    private static Entry file(String name, long size) {
        return Entry.builder(Data.bytes(name), EntryType.FILE).permissions(0644).size(size).content(CONTENT)
                .time(1_700_000_000, 5).build();
    }

    private static Entry directory(String name, Subtree subtree) {
        return Entry.builder(Data.bytes(name), EntryType.DIRECTORY).permissions(0755).subtree(subtree).build();
    }
}
