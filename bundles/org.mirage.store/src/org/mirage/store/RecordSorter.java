// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/** Sorts any number of byte strings in bounded memory: what does not fit goes to temporary files in sorted runs. */
final class RecordSorter implements Closeable {

    /** Bytes of records held, their objects counted roughly. */
    static final long MEMORY = 16 << 20;

    private static final int OVERHEAD = 24;

    /** Takes the records in order. */
    interface Consumer {
        void accept(byte[] record) throws IOException;
    }

    private static final class Run implements Closeable {
        private final DataInputStream in;
        private byte[] head;

        private Run(Path file) throws IOException {
            InputStream stream = Files.newInputStream(file);
            in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
            next();
        }

        private boolean next() throws IOException {
            try {
                head = new byte[in.readInt()];
            } catch (EOFException end) {
                head = null;
                return false;
            }
            in.readFully(head);
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private final Path folder;
    private final String name;
    private final long memory;
    private final List<Path> runs = new ArrayList<>();
    private List<byte[]> held = new ArrayList<>();
    private long bytes;

    /** Temporary files in {@code folder} will be called {@code name} and a number. */
    RecordSorter(Path folder, String name, long memory) {
        this.folder = folder;
        this.name = name;
        this.memory = memory;
    }

    void add(byte[] record) throws IOException {
        held.add(record);
        bytes += record.length + OVERHEAD;
        if (bytes > memory) {
            spill();
        }
    }

    /** Gives all records in the order of their unsigned bytes; they are gone then. */
    void drain(Consumer consumer) throws IOException {
        held.sort(Arrays::compareUnsigned);
        if (runs.isEmpty()) {
            List<byte[]> sorted = held;
            held = new ArrayList<>();
            for (byte[] record : sorted) {
                consumer.accept(record);
            }
            return;
        }
        spill();
        PriorityQueue<Run> heads = new PriorityQueue<>((a, b) -> Arrays.compareUnsigned(a.head, b.head));
        try {
            for (Path file : runs) {
                heads.add(new Run(file));
            }
            while (!heads.isEmpty()) {
                Run least = heads.poll();
                consumer.accept(least.head);
                if (least.next()) {
                    heads.add(least);
                } else {
                    least.close();
                }
            }
        } finally {
            for (Run run : heads) {
                run.close();
            }
            close();
        }
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        for (Path file : runs) {
            Files.deleteIfExists(file);
        }
        runs.clear();
    }

    private void spill() throws IOException {
        held.sort(Arrays::compareUnsigned);
        Path file = folder.resolve(name + runs.size());
        try (FileChannel channel = LibraryFolder.create(file);
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
            runs.add(file);
            for (byte[] record : held) {
                out.writeInt(record.length);
                out.write(record);
            }
        }
        held = new ArrayList<>();
        bytes = 0;
    }
}
