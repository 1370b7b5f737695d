// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.util.Arrays;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MachineEntry;
import org.mirage.store.EntryType;

/** How many paths differ in what way, and how many bytes came and went. */
public final class DifferenceCounts {

    private final long[] kinds = new long[ChangeKind.values().length];
    private final long[] sides = new long[ChangedSide.values().length];
    private long bytesAdded;
    private long bytesRemoved;

    /** Counts nothing yet. */
    public DifferenceCounts() {
        // all numbers are zero
    }

    /** The counts of one path by itself. */
    static DifferenceCounts of(Row row, RowChange change) {
        DifferenceCounts counts = new DifferenceCounts();
        counts.count(row, change);
        return counts;
    }

    /** Paths with that kind of change. */
    public long of(ChangeKind kind) {
        return kinds[kind.ordinal()];
    }

    /** Paths that this side changed. */
    public long of(ChangedSide side) {
        return sides[side.ordinal()];
    }

    /** Paths that differ. What was moved counts once, where it is now. */
    public long total() {
        return paths() - of(ChangeKind.MOVED_AWAY);
    }

    /** Paths that differ, both the old and the new one of what was moved. */
    long paths() {
        return Arrays.stream(kinds).sum();
    }

    /** Bytes of files that are new or changed, as they are now. */
    public long bytesAdded() {
        return bytesAdded;
    }

    /** Bytes of files that are gone or changed, as they were. */
    public long bytesRemoved() {
        return bytesRemoved;
    }

    /** True when nothing was counted, not even what was moved away. */
    public boolean isEmpty() {
        return paths() == 0;
    }

    /** Counts one path, if it changed. */
    void count(Row row, RowChange change) {
        if (change.isNone()) {
            return;
        }
        ChangeKind kind = change.change().kind();
        kinds[kind.ordinal()]++;
        sides[change.side().ordinal()]++;
        if (kind != ChangeKind.METADATA && kind != ChangeKind.MOVED && kind != ChangeKind.MOVED_AWAY) {
            bytes(size(row.entry(change.version(row.entries().length))), size(row.entry(0)));
        }
    }

    private static long size(MachineEntry entry) {
        return entry != null && entry.entry().type() == EntryType.FILE ? entry.entry().size() : 0;
    }

    private void bytes(long added, long removed) {
        bytesAdded = ByteCount.plus(bytesAdded, added);
        bytesRemoved = ByteCount.plus(bytesRemoved, removed);
    }

    /** Counts what others counted as well. */
    public void add(DifferenceCounts other) {
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] += other.kinds[i];
        }
        for (int i = 0; i < sides.length; i++) {
            sides[i] += other.sides[i];
        }
        bytes(other.bytesAdded, other.bytesRemoved);
    }

    /** What is left when others, which were counted as well, are taken away. */
    DifferenceCounts without(DifferenceCounts others) {
        DifferenceCounts left = new DifferenceCounts();
        left.add(this);
        for (int i = 0; i < kinds.length; i++) {
            left.kinds[i] -= others.kinds[i];
        }
        for (int i = 0; i < sides.length; i++) {
            left.sides[i] -= others.sides[i];
        }
        left.bytesAdded -= others.bytesAdded;
        left.bytesRemoved -= others.bytesRemoved;
        return left;
    }

    /** What was taken for a new path turned out to be moved here. */
    void becomesMoved(long paths, long bytes) {
        kinds[ChangeKind.ADDED.ordinal()] -= paths;
        kinds[ChangeKind.MOVED.ordinal()] += paths;
        bytesAdded -= bytes;
    }

    /** What was taken for a path that is gone turned out to be elsewhere. */
    void becomesMovedAway(long paths, long bytes) {
        kinds[ChangeKind.REMOVED.ordinal()] -= paths;
        kinds[ChangeKind.MOVED_AWAY.ordinal()] += paths;
        bytesRemoved -= bytes;
    }
}
