// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

import org.mirage.engine.Monitor;
import org.mirage.engine.Mount;
import org.mirage.engine.VersionFiles;
import org.mirage.store.Hash;
import org.mirage.store.LinkTable;

/**
 * The paths whose hard links may differ between two versions. Trees do not tell: which names are one file stands in tables
 * of their own, so equal trees can have links that differ.
 */
final class LinkDifferences {

    /** So many paths are kept; with more, hard links of no path are compared and that is said. */
    private static final int LIMIT = 1_000_000;

    private final NavigableSet<String> paths = new TreeSet<>();
    private final Monitor monitor;
    private boolean tooMany;

    private LinkDifferences(Monitor monitor) {
        this.monitor = monitor;
    }

    /** Compares the tables of two versions: only groups that stand in one of them alone are kept. */
    static LinkDifferences between(VersionFiles first, VersionFiles second, Monitor monitor) throws IOException {
        LinkDifferences differences = new LinkDifferences(monitor);
        for (Mount mount : first.walkedMounts()) {
            Mount same = find(second, mount.path());
            if (same == null || !Objects.equals(name(first, mount), name(second, same))) {
                differences.compare(Row.text(mount.path()), first.linkTable(mount.volume()),
                        same == null ? LinkTable.EMPTY : second.linkTable(same.volume()));
            }
        }
        for (Mount mount : second.walkedMounts()) {
            if (find(first, mount.path()) == null) {
                differences.compare(Row.text(mount.path()), LinkTable.EMPTY, second.linkTable(mount.volume()));
            }
        }
        if (differences.tooMany) {
            differences.paths.clear();
            monitor.note("hard links are not compared: more than " + LIMIT + " paths have others");
        }
        return differences;
    }

    /** No differences. */
    static LinkDifferences none() {
        return new LinkDifferences(Monitor.NONE);
    }

    /** Takes in those of another pair of versions. */
    void addAll(LinkDifferences other) {
        paths.addAll(other.paths);
    }

    /** True when they need not be looked at for any path. */
    boolean isEmpty() {
        return paths.isEmpty();
    }

    /** True when hard links of this path have to be looked at. */
    boolean at(String path) {
        return !paths.isEmpty() && paths.contains(path);
    }

    /** True when those of any path below this directory have to be. */
    boolean below(String directory) {
        if (paths.isEmpty()) {
            return false;
        }
        String prefix = directory.length() == 1 ? directory : directory + '/';
        String next = paths.ceiling(prefix);
        return next != null && next.startsWith(prefix);
    }

    private static Mount find(VersionFiles files, byte[] path) {
        return files.walkedMounts().stream().filter(mount -> Arrays.equals(mount.path(), path)).findFirst().orElse(null);
    }

    private static Hash name(VersionFiles files, Mount mount) {
        return files.record().volumes().get(mount.volume()).links();
    }

    /** Both tables have their groups in the order of first paths, so one way through both finds what stands in one only. */
    private void compare(String mount, LinkTable first, LinkTable second) throws IOException {
        long one = 0;
        long other = 0;
        List<byte[]> left = group(first, one);
        List<byte[]> right = group(second, other);
        while ((left != null || right != null) && !tooMany) {
            monitor.check();
            int order = left == null ? 1 : right == null ? -1 : Arrays.compareUnsigned(left.getFirst(), right.getFirst());
            if (order != 0 || !Arrays.deepEquals(left.toArray(), right.toArray())) {
                keep(mount, order <= 0 ? left : List.of());
                keep(mount, order >= 0 ? right : List.of());
            }
            if (order <= 0) {
                left = group(first, ++one);
            }
            if (order >= 0) {
                right = group(second, ++other);
            }
        }
    }

    private static List<byte[]> group(LinkTable table, long number) throws IOException {
        return number < table.size() ? table.group(number) : null;
    }

    private void keep(String mount, List<byte[]> group) {
        List<String> kept = new ArrayList<>(group.size());
        for (byte[] path : group) {
            kept.add(Row.join(mount, path));
        }
        paths.addAll(kept);
        tooMany = paths.size() > LIMIT;
    }
}
