// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Bytes to test with, the same each time. */
final class Data {

    private Data() {
    }

    /** Bytes that do not compress. */
    static byte[] random(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** Bytes that compress about as well as text. */
    static byte[] text(long seed, int length) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(length + 16);
        while (text.length() < length) {
            text.append(Integer.toString(random.nextInt(5000), 36)).append(random.nextInt(9) == 0 ? '\n' : ' ');
        }
        return text.substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Claims and writes a chunk. */
    static ObjectName putChunk(PackSession session, byte[] bytes) throws IOException {
        return ObjectName.chunk(session.put(ObjectKind.CHUNK, bytes));
    }

    /** A commit of one chunk. */
    static ObjectName commitChunk(PackStore store, byte[] bytes) throws IOException {
        try (PackSession session = store.begin()) {
            ObjectName name = putChunk(session, bytes);
            session.commit();
            return name;
        }
    }

    /** All files below a folder, as relative paths with their sizes. */
    static List<String> listing(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) walk.sorted()::iterator) {
                if (Files.isRegularFile(file)) {
                    files.add(folder.relativize(file) + " " + Files.size(file));
                }
            }
        }
        return files;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }

    static byte[] read(ContentReader reader, ContentName name) throws IOException {
        ByteBuffer all = ByteBuffer.allocate((int) reader.size(name));
        reader.read(name, 0, all);
        return all.array();
    }
}
