// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;

/** What two versions differ in, or two from a base. Holds counts of directories; the differences themselves are read when asked for. */
public final class Comparison {

    private static final String CONFIGURATION = "/etc";

    private final ComparedVersions versions;
    private final Row start;
    private final DifferenceCounts total;
    private final Map<String, DifferenceCounts> folders;
    private final Moves moves;
    private final boolean whole;

    private Comparison(ComparedVersions versions, Row start, CountPass pass, boolean whole) throws IOException {
        this.versions = versions;
        this.start = start;
        this.whole = whole;
        total = pass.run(start);
        moves = pass.findMoves(total);
        folders = pass.folders();
    }

    /**
     * Compares what is at a path and below.
     *
     * @param path raw bytes, beginning with a slash
     * @param entries what each version has there, null for nothing
     * @param files the versions: the one that is compared with, then one or two others
     */
    public static Comparison of(CompareProfile profile, boolean findMoves, byte[] path, MachineEntry[] entries, Monitor monitor,
            VersionFiles... files) throws IOException {
        boolean whole = path.length == 1;
        ComparedVersions versions = new ComparedVersions(profile, whole, monitor, files);
        return new Comparison(versions, new Row(Row.text(path), entries), new CountPass(versions, findMoves, monitor), whole);
    }

    /** The version that both sides are compared with; null in a comparison of two. */
    public VersionFiles base() {
        return isThreeWay() ? versions.files(0) : null;
    }

    /** The left version. */
    public VersionFiles left() {
        return versions.files(isThreeWay() ? 1 : 0);
    }

    /** The right version. */
    public VersionFiles right() {
        return versions.files(isThreeWay() ? 2 : 1);
    }

    /** True when there is a base. */
    public boolean isThreeWay() {
        return versions.isThreeWay();
    }

    /** Where it was compared: raw bytes, beginning with a slash. */
    public byte[] path() {
        return start.bytes();
    }

    /** What counts as a difference. */
    public CompareProfile profile() {
        return versions.profile();
    }

    /** All differences, counted. */
    public DifferenceCounts counts() {
        return total;
    }

    /** True when nothing that counts differs. */
    public boolean isEqual() {
        return total.isEmpty();
    }

    /** Where the comparison begins, or null when nothing differs. */
    public Difference root() throws IOException {
        return isEqual() ? null : difference(start, versions.change(start));
    }

    /**
     * True for a path at which something may differ: where it was compared, or in a directory in which or below which something
     * does. Reads nothing.
     *
     * @param path one byte in each character
     */
    public boolean mayDiffer(String path) {
        return path.equals(start.path()) || folders.containsKey(Row.parent(path));
    }

    /** How many more paths differ when everything counts. Goes through all that differs once more. */
    public long hidden(Monitor monitor) throws IOException {
        if (profile().hidesNothing()) {
            return 0;
        }
        VersionFiles[] files = new VersionFiles[versions.count()];
        for (int i = 0; i < files.length; i++) {
            files[i] = versions.files(i);
        }
        ComparedVersions everything = new ComparedVersions(CompareProfile.EVERYTHING, whole, monitor, files);
        return new CountPass(everything, false, monitor).run(start).paths() - total.paths();
    }

    /** Visits all differences, a directory before what it holds. */
    public void visit(DifferenceVisitor visitor, Monitor monitor) throws IOException {
        Difference root = root();
        if (root == null || !visitor.visit(root)) {
            return;
        }
        Deque<Iterator<Difference>> levels = new ArrayDeque<>();
        levels.push(root.children(monitor).iterator());
        while (!levels.isEmpty()) {
            monitor.check();
            if (!levels.peek().hasNext()) {
                levels.pop();
                continue;
            }
            Difference next = levels.peek().next();
            if (visitor.visit(next) && next.hasChildren()) {
                levels.push(next.children(monitor).iterator());
            }
        }
    }

    /** The difference at a path, or the directory there that leads to differences; null when nothing differs there or below. */
    public Difference find(byte[] path, Monitor monitor) throws IOException {
        String wanted = Row.text(path);
        Difference[] found = {null};
        visit(difference -> {
            String at = Row.text(difference.path());
            if (at.equals(wanted)) {
                found[0] = difference;
            }
            return found[0] == null && (at.length() == 1 || wanted.startsWith(at + '/'));
        }, monitor);
        return found[0];
    }

    List<Difference> below(Row directory, Monitor monitor) throws IOException {
        List<Difference> differences = new ArrayList<>();
        int first = 0;
        Rows rows = versions.rows(directory);
        while (rows.next()) {
            monitor.check();
            if (versions.isSame(rows) || profile().ignores(rows.path())) {
                continue;
            }
            Row row = rows.row();
            RowChange change = versions.change(row);
            if (!change.isNone() || folders.containsKey(row.path())) {
                // configuration is what people ask for first
                int place = row.path().equals(CONFIGURATION) ? first++ : differences.size();
                differences.add(place, difference(row, change));
            }
        }
        return differences;
    }

    boolean hasBelow(Row directory, RowChange change) {
        DifferenceCounts counts = folders.get(directory.path());
        return counts != null && counts.paths() > (change.isNone() ? 0 : 1);
    }

    DifferenceCounts counts(Row row, RowChange change) {
        DifferenceCounts counts = folders.get(row.path());
        return counts != null ? counts : DifferenceCounts.of(row, change);
    }

    /** The difference that a row is; with its other half, where it was moved. */
    private Difference difference(Row row, RowChange change) throws IOException {
        String oldPath = change.right().kind() == ChangeKind.ADDED ? moves.oldPath(row.path()) : null;
        if (oldPath != null) {
            MachineEntry before = versions.files(0).find(new Row(oldPath, null).bytes());
            Change moved = new Change(ChangeKind.MOVED, versions.facets(before, row.entry(1)));
            Row here = new Row(row.path(), new MachineEntry[] {before, row.entry(1)});
            return new Difference(this, here, RowChange.ofTwo(moved), oldPath);
        }
        String newPath = change.right().kind() == ChangeKind.REMOVED ? moves.newPath(row.path()) : null;
        if (newPath != null) {
            MachineEntry after = versions.files(1).find(new Row(newPath, null).bytes());
            Row away = new Row(row.path(), new MachineEntry[] {row.entry(0), after});
            return new Difference(this, away, RowChange.ofTwo(Change.MOVED_AWAY), newPath);
        }
        return new Difference(this, row, change, null);
    }
}
