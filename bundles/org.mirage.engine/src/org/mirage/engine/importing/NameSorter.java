// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.mirage.disk.spill.Spill;
import org.mirage.filesystem.NameVisitor;

/** Puts the names of one directory after the other in byte order, however many there are: runs of them wait outside the heap. */
final class NameSorter implements Closeable {

    private static final int RUN = 1 << 16;
    private static final Comparator<Name> ORDER = (a, b) -> Arrays.compareUnsigned(a.bytes, b.bytes);

    private record Name(byte[] bytes, long node) {
    }

    /** A sorted run and how much of it has been taken. */
    private final class Run {
        private long at;
        private final long end;
        private Name head;

        Run(long at, long end) {
            this.at = at;
            this.end = end;
            advance();
        }

        void advance() {
            if (at >= end) {
                head = null;
                return;
            }
            head = new Name(spill.bytesAt(at + 8), spill.getLong(at));
            at = at + 12 + head.bytes.length + 7 & -8;
        }
    }

    private final Path folder;
    private Spill spill;
    private final List<Name> names = new ArrayList<>();
    private final List<long[]> runs = new ArrayList<>();

    NameSorter(Path folder) {
        this.folder = folder;
    }

    void add(byte[] name, long node) throws IOException {
        names.add(new Name(name, node));
        if (names.size() == RUN) {
            writeRun();
        }
    }

    private void writeRun() throws IOException {
        if (spill == null) {
            spill = new Spill(folder);
        }
        names.sort(ORDER);
        long start = spill.end() + 7 & -8;
        for (Name name : names) {
            spill.putLong(spill.allocate(8, 8), name.node);
            spill.addBytes(name.bytes);
        }
        runs.add(new long[] {start, spill.end()});
        names.clear();
    }

    /** Gives all names in order, of equal ones the first that was added first, and forgets them. */
    void drain(NameVisitor visitor) throws IOException {
        if (runs.isEmpty()) {
            names.sort(ORDER);
            for (Name name : names) {
                visitor.name(name.bytes, name.node);
            }
            names.clear();
            return;
        }
        writeRun();
        PriorityQueue<Run> heads = new PriorityQueue<>(Comparator.comparing((Run run) -> run.head, ORDER).thenComparing(run -> run.end));
        for (long[] run : runs) {
            if (run[0] < run[1]) {
                heads.add(new Run(run[0], run[1]));
            }
        }
        while (!heads.isEmpty()) {
            Run run = heads.poll();
            visitor.name(run.head.bytes, run.head.node);
            run.advance();
            if (run.head != null) {
                heads.add(run);
            }
        }
        runs.clear();
        close();
        spill = null;
    }

    @Override
    public void close() throws IOException {
        if (spill != null) {
            spill.close();
        }
    }
}
