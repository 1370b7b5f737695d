// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What this program makes of the inputs of the test vectors in {@code docs/format.md}. */
final class FormatVectors {

    private static final HexFormat HEX = HexFormat.of();
    private static final Hash ONE = Hash.sha256(Data.bytes("one"));
    private static final Hash TWO = Hash.sha256(Data.bytes("two"));

    private final Map<String, String> vectors = new LinkedHashMap<>();
    private final Path folder;

    FormatVectors(Path folder) {
        this.folder = folder;
    }

    /** Prints all vectors as they stand in the document. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("vectors");
        new FormatVectors(folder).compute().forEach((name, value) -> System.out.println(name + ": " + value));
    }

    Map<String, String> compute() throws IOException {
        names();
        cutting();
        pack();
        content();
        tree();
        links();
        map();
        records();
        return vectors;
    }

    /** The 12 MiB that the document cuts: SHA-256 of counters. */
    static byte[] stream() {
        ByteBuffer stream = ByteBuffer.allocate(12 << 20);
        for (int i = 0; stream.hasRemaining(); i++) {
            stream.put(Hash.sha256(new ByteWriter(4).fixed32(i).toBytes()).bytes());
        }
        return stream.array();
    }

    private void names() {
        vectors.put("name-chunk", ObjectKind.CHUNK.nameOf(Data.bytes("abc")).hash().toString());
        vectors.put("name-tree", ObjectKind.TREE.nameOf(Data.bytes("abc")).hash().toString());
        vectors.put("name-log", ObjectKind.LOG.nameOf(Data.bytes("abc")).hash().toString());
    }

    private void cutting() {
        long[] gear = FastCdc.gear();
        vectors.put("gear-0", String.format("%016x", gear[0]));
        vectors.put("gear-255", String.format("%016x", gear[255]));
        byte[] stream = stream();
        List<String> cuts = new ArrayList<>();
        for (int at = 0; at < stream.length;) {
            int length = FastCdc.cut(stream, at, stream.length - at);
            cuts.add(Integer.toString(length));
            at += length;
        }
        vectors.put("cuts", String.join(" ", cuts));
    }

    private void pack() throws IOException {
        vectors.put("pack-header", hex(PackFormat.header()));
        byte[] session = new byte[16];
        Arrays.fill(session, (byte) 7);
        vectors.put("pack-trailer", hex(new PackFormat.Trailer(55, 1, 1, 0, true, session).encode()));
        Path library = folder.resolve("library");
        try (PackStore store = PackStore.open(library)) {
            PackInfo pack;
            try (PackSession writer = store.begin()) {
                Data.putChunk(writer, Data.bytes("abc"));
                pack = writer.commit().getFirst();
            }
            byte[] bytes = Files.readAllBytes(pack.file());
            vectors.put("frame", hex(ByteBuffer.wrap(bytes, 32, 23)));
            vectors.put("contents", hex(ByteBuffer.wrap(bytes, 55, bytes.length - 64 - 55)));
            vectors.put("pack-name", pack.name().toString());
            byte[] index = Files.readAllBytes(Data.files(library.resolve("index")).getFirst());
            vectors.put("index-file", hex(ByteBuffer.wrap(index)));
        }
    }

    private void content() throws IOException {
        ByteWriter recipe = Recipe.encode(0, 5_000_000, 3);
        Recipe.encodePiece(recipe, 1_000_000, ONE);
        Recipe.encodePiece(recipe, 3_000_000, null);
        Recipe.encodePiece(recipe, 1_000_000, TWO);
        vectors.put("recipe", hex(recipe.asBuffer()));
        ByteWriter split = Recipe.encode(1, 5_000_000, 1);
        Recipe.encodePart(split, 5_000_000, ObjectKind.RECIPE.nameOf(recipe.toBytes()).hash());
        vectors.put("recipe-split", hex(split.asBuffer()));
        ExtentsDigest extents = new ExtentsDigest();
        extents.range(4096, 3, Hash.sha256(Data.bytes("abc")).bytes());
        vectors.put("extents-name", extents.finish(1L << 40).toString());
    }

    private void tree() throws IOException {
        try (PackStore store = PackStore.open(folder.resolve("trees")); PackSession session = store.begin()) {
            TreeWriter trees = new TreeWriter(session, session.frames());
            Subtree empty = trees.begin().finish();
            DirectoryWriter directory = trees.begin();
            EntryAttribute attribute = new EntryAttribute(Data.bytes("user.a"), Data.bytes("v"));
            directory.add(Entry.builder(Data.bytes("dir"), EntryType.DIRECTORY).permissions(0755).subtree(empty)
                    .build());
            directory.add(Entry.builder(Data.bytes("file"), EntryType.FILE).permissions(0644).owner(1000).group(100)
                    .time(-1, 999_999_999).flags(1).linked(true).attributes(List.of(attribute)).size(3)
                    .content(new ContentName(Hash.sha256(Data.bytes("abc")), false)).build());
            directory.add(Entry.builder(Data.bytes("link"), EntryType.LINK).permissions(0777)
                    .time(1_700_000_000, 0).target(Data.bytes("file")).build());
            Subtree tree = directory.finish();
            session.flush();
            vectors.put("tree-empty", hex(session.read(ObjectName.tree(empty.tree()))));
            vectors.put("tree-empty-name", empty.tree().toString());
            vectors.put("tree-empty-content", empty.content().toString());
            vectors.put("tree", hex(session.read(ObjectName.tree(tree.tree()))));
            vectors.put("tree-name", tree.tree().toString());
            vectors.put("tree-content", tree.content().toString());
            DirectoryWriter large = trees.begin();
            for (int i = 0; i < 10_000; i++) {
                large.add(Entry.builder(Data.bytes(String.format("%05d", i)), EntryType.FIFO).build());
            }
            Subtree split = large.finish();
            session.flush();
            List<String> ends = new ArrayList<>();
            for (TreePart part : new TreeReader(session).node(split.tree()).parts()) {
                ends.add(new String(part.lastName()));
            }
            vectors.put("split-ends", String.join(" ", ends));
            vectors.put("split-name", split.tree().toString());
            vectors.put("split-content", split.content().toString());
        }
    }

    private void links() throws IOException {
        try (PackStore store = PackStore.open(folder.resolve("links")); PackSession session = store.begin()) {
            Hash table;
            try (LinkTableWriter writer = new LinkTableWriter(session, session.frames())) {
                writer.add(List.of(Data.bytes("usr/bin/perl"), Data.bytes("usr/bin/perl5")));
                writer.add(List.of(Data.bytes("b"), Data.bytes("a")));
                table = writer.finish();
            }
            session.flush();
            byte[] top = session.read(new ObjectName(ObjectKind.LINKS, table));
            ByteReader in = LinkFormat.reader(top, LinkFormat.TABLE);
            in.skip(5);
            Hash groups = in.hash();
            in.skip(9);
            Hash lookup = in.hash();
            vectors.put("links", hex(top));
            vectors.put("links-groups", hex(session.read(new ObjectName(ObjectKind.LINKS, groups))));
            vectors.put("links-lookup", hex(session.read(new ObjectName(ObjectKind.LINKS, lookup))));
        }
    }

    private void map() {
        MapWindowWriter writer = new MapWindowWriter();
        writer.chunk(ONE, 0, 512);
        writer.zero(3584);
        writer.chunk(TWO, 100, 4096);
        writer.chunk(ONE, 512, 512);
        vectors.put("map", hex(writer.finish()));
    }

    private void records() {
        vectors.put("disk", hex(new DiskRecord(MapWindow.SIZE + 512, 512, Arrays.asList(ONE, null)).encode()));
        Map<String, Object> arguments = new TreeMap<>();
        arguments.put("name", "web");
        arguments.put("image", new UUID(1, 2));
        vectors.put("log", hex(new LogRecord(1, Instant.ofEpochSecond(1_700_000_000, 5), "me", "create-image",
                arguments).encode()));
    }

    private static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return hex(copy);
    }
}
