// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Stores the files below some folders and tells how fast that was: arguments are a library's folder, a number of
 * threads, a number of megabytes after which to stop, and folders.
 */
public final class StoreThroughput {

    private StoreThroughput() {
    }

    public static void main(String[] arguments) throws Exception {
        Path library = Path.of(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        long limit = Long.parseLong(arguments[2]) << 20;
        List<Path> files = new ArrayList<>();
        long total = 0;
        for (int i = 3; i < arguments.length; i++) {
            try (Stream<Path> walk = Files.walk(Path.of(arguments[i]))) {
                for (Path file : (Iterable<Path>) walk.sorted()::iterator) {
                    if (total < limit && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        files.add(file);
                        total += Files.size(file);
                    }
                }
            }
        }
        try (PackStore store = PackStore.open(library)) {
            List<ContentName> names = store(store, files, threads, total);
            read(store, names, threads, total);
        }
    }

    private static List<ContentName> store(PackStore store, List<Path> files, int threads, long total)
            throws Exception {
        long start = System.nanoTime();
        List<ContentName> names;
        try (PackSession session = store.begin()) {
            AtomicInteger next = new AtomicInteger();
            names = parallel(threads, () -> {
                List<ContentName> stored = new ArrayList<>();
                try (FrameWriter frames = session.frames()) {
                    ContentWriter contents = new ContentWriter(session, frames);
                    byte[] buffer = new byte[ContentWriter.SMALL_LIMIT];
                    for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                        stored.add(store(contents, files.get(i), buffer));
                    }
                }
                return stored;
            });
            long written = System.nanoTime();
            session.commit();
            long end = System.nanoTime();
            System.out.printf("stored %d files, %d MB, with %d threads in %.2f s (commit %.2f s of it): %.0f MB/s, "
                    + "%d MB in packs%n", files.size(), total >> 20, threads, (end - start) / 1e9,
                    (end - written) / 1e9, total / 1048576.0 / ((end - start) / 1e9), store.packBytes() >> 20);
        }
        return names;
    }

    private static ContentName store(ContentWriter contents, Path file, byte[] buffer) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = ByteBuffer.wrap(buffer);
            while (channel.read(bytes) > 0) {
                // Until the buffer is full or the file ends.
            }
            if (channel.size() <= buffer.length) {
                return contents.small(bytes.flip());
            }
            LargeContent large = contents.large((offset, chunk, length) -> {
            });
            do {
                large.write(bytes.flip());
                bytes.clear();
            } while (channel.read(bytes) > 0);
            return large.finish().name();
        }
    }

    private static void read(PackStore store, List<ContentName> names, int threads, long total) throws Exception {
        long start = System.nanoTime();
        ContentReader reader = new ContentReader(store);
        AtomicInteger next = new AtomicInteger();
        AtomicLong read = new AtomicLong();
        parallel(threads, () -> {
            ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
            for (int i = next.getAndIncrement(); i < names.size(); i = next.getAndIncrement()) {
                int count;
                for (long at = 0; (count = reader.read(names.get(i), at, buffer.clear())) > 0; at += count) {
                    read.addAndGet(count);
                }
            }
            return List.of();
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("read %d MB again in %.2f s: %.0f MB/s%n", read.get() >> 20, seconds,
                read.get() / 1048576.0 / seconds);
    }

    private static <T> List<T> parallel(int threads, Callable<List<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<T>>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(work));
            }
            for (Future<List<T>> one : running) {
                results.addAll(one.get());
            }
        }
        return results;
    }
}
