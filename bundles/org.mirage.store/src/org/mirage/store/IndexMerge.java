// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The objects of several index files as one sequence; frames are numbered through, file after file. */
final class IndexMerge implements SortedObjects {

    private static final class Cursor {
        private final IndexFile file;
        private final int frameBase;
        private final int kind;
        private final int end;
        private int position;
        private Hash hash;

        private Cursor(IndexFile file, int frameBase, ObjectKind kind) {
            this.file = file;
            this.frameBase = frameBase;
            this.kind = kind.code();
            position = file.first(kind);
            end = position + file.count(kind);
            hash = position < end ? file.hash(position) : null;
        }

        private boolean forward() {
            hash = ++position < end ? file.hash(position) : null;
            return hash != null;
        }
    }

    private final PriorityQueue<Cursor> queue =
            new PriorityQueue<>(Comparator.<Cursor>comparingInt(c -> c.kind).thenComparing(c -> c.hash));
    private Cursor current;

    /** The objects of all kinds. */
    IndexMerge(List<IndexFile> files) {
        this(files, ObjectKind.values());
    }

    /** The objects of some kinds. */
    IndexMerge(List<IndexFile> files, ObjectKind... kinds) {
        int frameBase = 0;
        for (IndexFile file : files) {
            for (ObjectKind kind : kinds) {
                if (file.count(kind) > 0) {
                    queue.add(new Cursor(file, frameBase, kind));
                }
            }
            frameBase = Math.addExact(frameBase, file.frames());
        }
    }

    /** All packs of index files, each once. */
    static List<PackEntry> packs(List<IndexFile> files) {
        List<PackEntry> packs = new ArrayList<>();
        files.forEach(file -> packs.addAll(file.packs()));
        return packs.stream().distinct().toList();
    }

    @Override
    public boolean next() throws DamagedObjectException {
        if (current != null && current.forward()) {
            queue.add(current);
        }
        current = queue.poll();
        if (current != null && !current.file.intact(current.position, ObjectKind.of(current.kind))) {
            throw new DamagedObjectException("The index file " + current.file.file() + " is damaged");
        }
        return current != null;
    }

    @Override
    public int kind() {
        return current.kind;
    }

    @Override
    public Hash hash() {
        return current.hash;
    }

    @Override
    public int frame() {
        return current.frameBase + current.file.frame(current.position);
    }

    @Override
    public int offset() {
        return current.file.offset(current.position);
    }

    @Override
    public int size() {
        return current.file.size(current.position);
    }
}
