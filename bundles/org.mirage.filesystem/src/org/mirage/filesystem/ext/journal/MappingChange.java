// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.mirage.filesystem.ext.RunVisitor;

/** What fast commits change in the block map of one inode: ranges that lie elsewhere now, or nowhere. */
public final class MappingChange {

    private static final long NOWHERE = -1;

    /** By their first block in the file; they do not overlap. */
    private final NavigableMap<Long, Piece> pieces = new TreeMap<>();

    private record Piece(long end, long physical, boolean written) {
    }

    /** A block map as it stands on the volume. */
    @FunctionalInterface
    public interface Stored {

        /** Visits its runs in the order of the file. */
        void visit(RunVisitor runs) throws IOException;
    }

    MappingChange() {
    }

    /** Maps blocks of the file to blocks of the volume. */
    void map(long logical, long physical, long count, boolean written) {
        put(logical, new Piece(logical + count, physical, written));
    }

    /** Takes blocks of the file away. */
    void unmap(long logical, long count) {
        put(logical, new Piece(logical + count, NOWHERE, false));
    }

    private void put(long from, Piece piece) {
        Map.Entry<Long, Piece> before = pieces.lowerEntry(from);
        if (before != null && before.getValue().end > from) {
            Piece cut = before.getValue();
            pieces.put(before.getKey(), new Piece(from, cut.physical, cut.written));
            keepRest(before.getKey(), cut, piece.end);
        }
        Map.Entry<Long, Piece> next = pieces.ceilingEntry(from);
        while (next != null && next.getKey() < piece.end) {
            pieces.remove(next.getKey());
            keepRest(next.getKey(), next.getValue(), piece.end);
            next = pieces.ceilingEntry(from);
        }
        pieces.put(from, piece);
    }

    private void keepRest(long start, Piece piece, long from) {
        if (piece.end > from) {
            long physical = piece.physical == NOWHERE ? NOWHERE : piece.physical + from - start;
            pieces.put(from, new Piece(piece.end, physical, piece.written));
        }
    }

    /** Visits the runs that come out, in the order of the file. */
    public void visit(Stored stored, RunVisitor runs) throws IOException {
        Merge merge = new Merge(runs);
        stored.visit(merge);
        merge.piecesUpTo(Long.MAX_VALUE);
    }

    /** Visits the runs that come out of changes alone. */
    void visitMapped(RunVisitor runs) throws IOException {
        visit(none -> { }, runs);
    }

    private final class Merge implements RunVisitor {

        private final RunVisitor runs;
        private Map.Entry<Long, Piece> next = pieces.firstEntry();
        private long done;

        Merge(RunVisitor runs) {
            this.runs = runs;
        }

        @Override
        public void run(long logical, long physical, long count, boolean written) throws IOException {
            long end = logical + count;
            piecesUpTo(logical + 1);
            long from = Math.max(logical, done);
            while (from < end) {
                long to = next == null ? end : Math.min(end, next.getKey());
                if (from < to) {
                    runs.run(from, physical + from - logical, to - from, written);
                }
                piecesUpTo(to + 1);
                from = Math.max(to, done);
            }
        }

        /** Visits the pieces that begin before a block. */
        void piecesUpTo(long limit) throws IOException {
            while (next != null && next.getKey() < limit) {
                Piece piece = next.getValue();
                if (piece.physical != NOWHERE) {
                    runs.run(next.getKey(), piece.physical, piece.end - next.getKey(), piece.written);
                }
                done = piece.end;
                next = pieces.higherEntry(next.getKey());
            }
        }
    }
}
