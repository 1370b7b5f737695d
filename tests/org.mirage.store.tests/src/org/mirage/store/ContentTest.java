// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTest {

    @TempDir
    Path folder;

    private PackStore store;
    private PackSession session;
    private FrameWriter frames;
    private ContentWriter writer;

    @BeforeEach
    void begin() throws IOException {
        store = PackStore.open(folder);
        session = store.begin();
        frames = session.frames();
        writer = new ContentWriter(session, frames);
    }

    @AfterEach
    void end() throws IOException {
        session.close();
        store.close();
    }

    @Test
    void contentsOfAllSizesComeBack() throws IOException {
        int[] sizes = {0, 1, 100, 4096, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 5_000_000, 12 << 20};
        List<StoredContent> stored = new ArrayList<>();
        for (int size : sizes) {
            stored.add(storeLarge(Data.random(size, size), 70_001));
        }
        session.commit();
        ContentReader reader = new ContentReader(store);
        for (int i = 0; i < sizes.length; i++) {
            byte[] bytes = Data.random(sizes[i], sizes[i]);
            ContentName name = stored.get(i).name();
            assertEquals(Hash.sha256(bytes), name.hash());
            assertEquals(sizes[i], reader.size(name));
            assertArrayEquals(bytes, Data.read(reader, name));
            try (InputStream stream = reader.open(name)) {
                assertArrayEquals(bytes, stream.readAllBytes());
            }
            assertEquals(sizes[i], stored.get(i).chunks().stream().mapToLong(StoredChunk::length).sum());
        }
    }

    @Test
    void theNameIsWhatSha256sumPrints() throws Exception {
        Path file = folder.resolve("file");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(Data.text(1, 3_000_000)), 0);
            channel.write(ByteBuffer.wrap(Data.random(1, 2_000_000)), 50_000_000);
        }
        LargeContent large = writer.large();
        large.write(ByteBuffer.wrap(Data.text(1, 3_000_000)));
        large.hole(47_000_000);
        large.write(ByteBuffer.wrap(Data.random(1, 2_000_000)));
        ContentName name = large.finish().name();
        Process sum = new ProcessBuilder("sha256sum", file.toString()).start();
        String printed = new String(sum.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertEquals(printed.substring(0, 64), name.toString());
    }

    @Test
    void smallAndLargeNameTheSameBytesAlike() throws IOException {
        byte[] bytes = Data.text(5, 300_000);
        ContentName small = writer.small(bytes);
        assertEquals(1, session.newObjects());
        assertEquals(small, storeLarge(bytes, 1000).name());
        assertEquals(1, session.newObjects());
    }

    @Test
    void howBytesArriveDoesNotMatter() throws IOException {
        byte[] bytes = Data.random(9, 9_000_000);
        StoredContent whole = storeLarge(bytes, bytes.length);
        long objects = session.newObjects();
        assertEquals(whole, storeLarge(bytes, 3));
        assertEquals(whole, storeLarge(bytes, 1 << 20));
        assertEquals(objects, session.newObjects());
    }

    @Test
    void aSmallContentWithHolesIsOneChunkOfZerosAndAll() throws IOException {
        LargeContent large = writer.large();
        large.hole(1000);
        large.write(ByteBuffer.wrap(Data.bytes("middle")));
        large.hole(5000);
        StoredContent stored = large.finish();
        byte[] bytes = new byte[6006];
        System.arraycopy(Data.bytes("middle"), 0, bytes, 1000, 6);
        assertEquals(Hash.sha256(bytes), stored.name().hash());
        session.commit();
        assertArrayEquals(bytes, Data.read(new ContentReader(store), stored.name()));
    }

    @Test
    void holesAreKeptAsHoles() throws IOException {
        Random random = new Random(4);
        ByteArrayOutputStream truth = new ByteArrayOutputStream();
        List<String> expected = new ArrayList<>();
        LargeContent large = writer.large();
        for (int i = 0; i < 12; i++) {
            int hole = 1 + random.nextInt(700_000);
            expected.add("hole " + truth.size() + " " + hole);
            large.hole(hole / 2);
            large.hole(hole - hole / 2);
            truth.write(new byte[hole]);
            byte[] data = Data.random(i, 1 + random.nextInt(200_000));
            expected.add("data " + truth.size() + " " + data.length);
            large.write(ByteBuffer.wrap(data));
            truth.write(data);
        }
        StoredContent stored = large.finish();
        session.commit();
        byte[] bytes = truth.toByteArray();
        assertEquals(Hash.sha256(bytes), stored.name().hash());
        ContentReader reader = new ContentReader(store);
        assertArrayEquals(bytes, Data.read(reader, stored.name()));
        List<String> pieces = new ArrayList<>();
        reader.pieces(stored.name(), (offset, chunk, length) ->
                pieces.add((chunk == null ? "hole " : "data ") + offset + " " + length));
        assertEquals(expected, pieces);
        for (StoredChunk chunk : stored.chunks()) {
            assertEquals(Hash.sha256(bytes, (int) chunk.fileOffset(), chunk.length()), chunk.chunk());
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        reader.writeTo(stored.name(), Channels.newChannel(whole));
        assertArrayEquals(bytes, whole.toByteArray());
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(bytes.length);
            ByteBuffer part = ByteBuffer.allocate(random.nextInt(900_000));
            int count = reader.read(stored.name(), from, part);
            assertEquals(Math.min(part.capacity(), bytes.length - from), count);
            assertArrayEquals(Arrays.copyOfRange(bytes, from, from + count), Arrays.copyOf(part.array(), count));
        }
    }

    @Test
    void aGiantIsNamedByItsRangesWithoutHashingItsHoles() throws IOException {
        byte[] first = Data.random(1, 2_000_000);
        byte[] last = Data.random(2, 100);
        LargeContent large = writer.large();
        large.write(ByteBuffer.wrap(first));
        large.hole(1L << 40);
        large.write(ByteBuffer.wrap(last));
        large.hole(5);
        StoredContent stored = large.finish();
        long size = first.length + (1L << 40) + last.length + 5;
        ExtentsDigest digest = new ExtentsDigest();
        digest.range(0, first.length, Hash.sha256(first).bytes());
        digest.range(first.length + (1L << 40), last.length, Hash.sha256(last).bytes());
        assertEquals(digest.finish(size), stored.name());
        assertTrue(stored.name().extents());
        session.commit();
        ContentReader reader = new ContentReader(store);
        assertEquals(size, reader.size(stored.name()));
        ByteBuffer end = ByteBuffer.allocate(200);
        assertEquals(145, reader.read(stored.name(), size - 145, end));
        byte[] expected = new byte[200];
        System.arraycopy(last, 0, expected, 40, 100);
        assertArrayEquals(expected, end.array());
        assertEquals(List.of(), new PackVerifier(store, StoreListener.NONE).verify().problems());
    }

    @Test
    void aGiantOfNothingButHoleHasAName() throws IOException {
        LargeContent large = writer.large();
        large.hole(6L << 30);
        StoredContent stored = large.finish();
        assertEquals(new ExtentsDigest().finish(6L << 30), stored.name());
        session.commit();
        List<Long> holes = new ArrayList<>();
        new ContentReader(store).writeTo(stored.name(), Channels.newChannel(new ByteArrayOutputStream()), holes::add);
        assertEquals(List.of(6L << 30), holes);
    }

    @Test
    @Tag("full")
    void holesAreHashedOnDemand() throws IOException {
        writer.hashHoles(true);
        LargeContent large = writer.large();
        large.hole((4L << 30) + 1);
        ContentName name = large.finish().name();
        // head -c 4294967297 /dev/zero | sha256sum
        assertEquals("fbb82f7b353676bb562eb82157fcf0ea42c36492ca13ee56dbf82c08b6802c5c", name.toString());
    }

    @Test
    void aVeryLongRecipeIsSplit() throws IOException {
        // Many pieces without much data: one byte, one byte of hole, and so on.
        LargeContent large = writer.large();
        byte[] data = {1};
        int pieces = 3 * Recipe.MOST_PIECES;
        large.hole(2 << 20);
        for (int i = 0; i < pieces / 2; i++) {
            data[0] = (byte) i;
            large.write(ByteBuffer.wrap(data));
            large.hole(1);
        }
        StoredContent stored = large.finish();
        session.commit();
        Recipe recipe = new RecipeCache(store).get(stored.name().hash());
        assertTrue(recipe.split());
        ContentReader reader = new ContentReader(store);
        byte[] bytes = Data.read(reader, stored.name());
        assertEquals(stored.name().hash(), Hash.sha256(bytes));
        int[] count = {0};
        reader.pieces(stored.name(), (offset, chunk, length) -> count[0]++);
        assertEquals(pieces + 1, count[0]);
        assertEquals(List.of(), new PackVerifier(store, StoreListener.NONE).verify().problems());
    }

    @Test
    void aListenerLearnsWhatTheListWouldHold() throws IOException {
        byte[] bytes = Data.random(8, 7_000_000);
        StoredContent listed = storeLarge(bytes, 100_000);
        List<StoredChunk> told = new ArrayList<>();
        LargeContent large = writer.large((offset, chunk, length) -> told.add(new StoredChunk(chunk, offset, length)));
        large.write(ByteBuffer.wrap(bytes));
        assertEquals(List.of(), large.finish().chunks());
        assertEquals(listed.chunks(), told);
    }

    @Test
    void whatIsNotThereIsMissing() throws IOException {
        ContentReader reader = new ContentReader(store);
        ContentName name = new ContentName(Hash.sha256(Data.bytes("nowhere")), false);
        assertFalse(reader.contains(name));
        assertThrows(MissingObjectException.class, () -> reader.size(name));
        assertThrows(MissingObjectException.class, () -> reader.open(name));
    }

    @Test
    void aStreamSkipsAndReadsSingleBytes() throws IOException {
        byte[] bytes = Data.random(6, 3_000_000);
        ContentName name = storeLarge(bytes, 50_000).name();
        session.commit();
        try (InputStream stream = new ContentReader(store).open(name)) {
            assertEquals(bytes[0] & 255, stream.read());
            assertEquals(1_999_999, stream.skip(1_999_999));
            assertEquals(bytes[2_000_000] & 255, stream.read());
            assertEquals(999_999, stream.available());
            assertArrayEquals(Arrays.copyOfRange(bytes, 2_000_001, bytes.length), stream.readAllBytes());
            assertEquals(-1, stream.read());
            assertEquals(0, stream.skip(5));
        }
    }

    private StoredContent storeLarge(byte[] bytes, int step) throws IOException {
        LargeContent large = writer.large();
        for (int at = 0; at < bytes.length; at += step) {
            large.write(ByteBuffer.wrap(bytes, at, Math.min(step, bytes.length - at)));
        }
        return large.finish();
    }
}
