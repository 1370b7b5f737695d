// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;
import java.util.Set;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.Subtree;

/**
 * The versions that are compared and what counts as a difference between them: the one they are compared with first, then the
 * one or two that are compared with it.
 */
final class ComparedVersions {

    private final VersionFiles[] files;
    private final CompareProfile profile;
    private final LinkDifferences links;
    private final EntryComparison[] comparisons;
    private final EntryComparison betweenSides;
    private final boolean whole;

    /**
     * @param whole whether the comparison begins at the root, where what the view shows twice is met once only
     */
    ComparedVersions(CompareProfile profile, boolean whole, Monitor monitor, VersionFiles... files) throws IOException {
        this.files = files;
        this.profile = profile;
        this.whole = whole;
        comparisons = new EntryComparison[files.length];
        boolean links = !profile.ignoredFacets().contains(Facet.LINKS);
        this.links = LinkDifferences.none();
        for (int i = 1; i < files.length; i++) {
            comparisons[i] = new EntryComparison(files[0], files[i], profile);
            if (links) {
                this.links.addAll(LinkDifferences.between(files[0], files[i], monitor));
            }
        }
        betweenSides = isThreeWay() ? new EntryComparison(files[1], files[2], profile) : null;
    }

    VersionFiles files(int version) {
        return files[version];
    }

    int count() {
        return files.length;
    }

    boolean isThreeWay() {
        return files.length == 3;
    }

    CompareProfile profile() {
        return profile;
    }

    /** Goes through a directory of all versions that have it. */
    Rows rows(Row directory) throws IOException {
        EntryCursor[] cursors = new EntryCursor[files.length];
        boolean equalPartsAreSame = directory.isEverywhereDirectory() && !links.below(directory.path());
        for (int i = 0; i < files.length; i++) {
            if (directory.isDirectory(i)) {
                cursors[i] = cursor(files[i], directory.entry(i));
            }
        }
        return new Rows(directory.path(), cursors,
                equalPartsAreSame ? (one, other) -> areSame(one.subtree(), other.subtree()) : null);
    }

    private EntryCursor cursor(VersionFiles version, MachineEntry directory) throws IOException {
        boolean root = whole && directory.path().length == 1;
        if (!root && directory.entry().subtree() != null && !version.isOverlaid(directory)) {
            return new TreeCursor(version.trees(), directory);
        }
        return new ListCursor(version.list(directory).stream().filter(entry -> !whole || !version.shownElsewhere(entry)).toList());
    }

    /** True when the name that rows stand at is the same in all versions, with all below, as far as it counts. */
    boolean isSame(Rows rows) {
        Entry[] entries = rows.entries();
        Entry first = entries[0];
        for (Entry entry : entries) {
            if (entry == null || first == null || entry != first && !first.equals(entry)) {
                return false;
            }
        }
        if (links.isEmpty() && first.type() != EntryType.DIRECTORY) {
            return true;
        }
        String path = rows.path();
        return !links.at(path) && (first.type() != EntryType.DIRECTORY || !hasMountsBelow(path) && !links.below(path));
    }

    /** True when nothing that counts differs below a path. */
    boolean isSameBelow(Row row) {
        if (!row.isEverywhereDirectory()) {
            return !row.isAnywhereDirectory();
        }
        Subtree first = row.entry(0).entry().subtree();
        for (MachineEntry entry : row.entries()) {
            Subtree other = entry.entry().subtree();
            if (first == null || other == null || !areSame(first, other)) {
                return false;
            }
        }
        return !hasMountsBelow(row.path()) && !links.below(row.path());
    }

    private boolean hasMountsBelow(String path) {
        for (VersionFiles version : files) {
            if (version.hasMountsBelow(path)) {
                return true;
            }
        }
        return false;
    }

    private boolean areSame(Subtree one, Subtree other) {
        return profile.contentOnly() ? one.content().equals(other.content()) : one.tree().equals(other.tree());
    }

    /** What became of a path. */
    RowChange change(Row row) throws IOException {
        boolean linksMayDiffer = links.at(row.path());
        if (!isThreeWay()) {
            return RowChange.ofTwo(comparisons[1].compare(row.entry(0), row.entry(1), linksMayDiffer));
        }
        Change left = comparisons[1].compare(row.entry(0), row.entry(1), linksMayDiffer);
        Change right = comparisons[2].compare(row.entry(0), row.entry(2), linksMayDiffer);
        boolean alike = left.isNone() || right.isNone() || areAlike(row, linksMayDiffer);
        return RowChange.ofThree(left, right, alike);
    }

    /** In what something that was moved differs from what it was. */
    Set<Facet> facets(MachineEntry before, MachineEntry after) throws IOException {
        return comparisons[1].facets(before, after, false);
    }

    // A directory's time changes with every name that comes or goes in it, so two times alone are nothing to decide between.
    private boolean areAlike(Row row, boolean linksMayDiffer) throws IOException {
        Change between = betweenSides.compare(row.entry(1), row.entry(2), linksMayDiffer);
        return between.isNone() || row.isDirectory(1) && row.isDirectory(2) && Set.of(Facet.TIME).equals(between.facets());
    }
}
