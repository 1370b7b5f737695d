// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;

/** A path at which versions differ, or a directory that leads to such. Never changes; what it holds is read when asked for. */
public final class Difference {

    private final Comparison comparison;
    private final Row row;
    private final RowChange change;
    private final String counterpart;

    Difference(Comparison comparison, Row row, RowChange change, String counterpart) {
        this.comparison = comparison;
        this.row = row;
        this.change = change;
        this.counterpart = counterpart;
    }

    /** Raw bytes from the root of the machine's view, beginning with a slash. */
    public byte[] path() {
        return row.bytes();
    }

    /** The last part of the path, empty for the root. */
    public byte[] name() {
        return row.path().substring(row.path().lastIndexOf('/') + 1).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What the version that both are compared with has; null when it has nothing, and in a comparison of two. */
    public MachineEntry base() {
        return comparison.isThreeWay() ? row.entry(0) : null;
    }

    /** What the left version has, null when nothing; of something moved here, what it was before. */
    public MachineEntry left() {
        return row.entry(comparison.isThreeWay() ? 1 : 0);
    }

    /** What the right version has, null when nothing; of something moved away, what it is now. */
    public MachineEntry right() {
        return row.entry(comparison.isThreeWay() ? 2 : 1);
    }

    /** What became of it on the left, against the base; none in a comparison of two. */
    public Change leftChange() {
        return change.left();
    }

    /** What became of it on the right, against the base, or against the left in a comparison of two. */
    public Change rightChange() {
        return change.right();
    }

    /** The change of the side that made one; where both did, the right one's. */
    public Change change() {
        return change.change();
    }

    /** Which side changed it; null for a directory that only holds differences. */
    public ChangedSide side() {
        return change.side();
    }

    /** Of something moved, the other path as raw bytes: where it was before, or where it is now. Otherwise null. */
    public byte[] counterpart() {
        return counterpart == null ? null : counterpart.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The half of a move that is here by itself, something that is new or gone; all else as it is. */
    public Difference alone() {
        if (counterpart == null) {
            return this;
        }
        boolean gone = change.right().kind() == ChangeKind.MOVED_AWAY;
        Row here = new Row(row.path(), new MachineEntry[] {gone ? row.entry(0) : null, gone ? null : row.entry(1)});
        return new Difference(comparison, here, RowChange.ofTwo(gone ? Change.REMOVED : Change.ADDED), null);
    }

    /** All differences in it and below. */
    public DifferenceCounts counts() {
        return comparison.counts(row, change);
    }

    /** It alone, without what is below. */
    public DifferenceCounts ownCounts() {
        return DifferenceCounts.of(row, change);
    }

    /** All differences below, without itself. */
    public DifferenceCounts countsBelow() {
        return counts().without(ownCounts());
    }

    /** True for a directory in any of the versions. */
    public boolean isFolder() {
        return row.isAnywhereDirectory();
    }

    /** True when there are differences below. What was moved as a whole has none. */
    public boolean hasChildren() {
        return isFolder() && counterpart == null && comparison.hasBelow(row, change);
    }

    /** The differences right below, in byte order of names; below the root, {@code /etc} comes first. */
    public List<Difference> children(Monitor monitor) throws IOException {
        return hasChildren() ? comparison.below(row, monitor) : List.of();
    }

    /** Equal when the same path of the same comparison is meant. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Difference that && comparison == that.comparison && row.path().equals(that.row.path());
    }

    @Override
    public int hashCode() {
        return row.path().hashCode();
    }

    @Override
    public String toString() {
        return change.change().kind() + " " + Names.show(path());
    }
}
