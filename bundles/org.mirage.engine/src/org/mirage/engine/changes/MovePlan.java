// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.Mount;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.store.EntryType;
import org.mirage.store.LinkTable;

/**
 * Which of the moves that a comparison found become renames: those that need nothing done before, and take no name of a file
 * along that has others elsewhere. The rest is removed and put.
 */
final class MovePlan {

    private final VersionFiles left;
    private final VersionFiles right;
    private final Map<String, String> newPaths = new HashMap<>();
    private final Map<String, String> oldPaths = new HashMap<>();
    private final Set<String> folders = new HashSet<>();

    private MovePlan(Comparison comparison) {
        left = comparison.left();
        right = comparison.right();
    }

    static MovePlan of(Comparison comparison, ChosenPaths chosen, Monitor monitor) throws IOException {
        MovePlan plan = new MovePlan(comparison);
        if (comparison.counts().of(ChangeKind.MOVED_AWAY) == 0) {
            return plan;
        }
        comparison.visit(difference -> {
            if (difference.change().kind() == ChangeKind.MOVED_AWAY) {
                plan.consider(difference, chosen);
            }
            return difference.counts().of(ChangeKind.MOVED_AWAY) > 0;
        }, monitor);
        if (!plan.folders.isEmpty()) {
            Set<String> torn = new HashSet<>();
            plan.check(plan.left, plan.newPaths, plan.right, torn, monitor);
            plan.check(plan.right, plan.oldPaths, plan.left, torn, monitor);
            torn.forEach(plan::forget);
        }
        return plan;
    }

    /** True when the old or the new path of something moved is that of a rename. */
    boolean renames(String path) {
        return newPaths.containsKey(path) || oldPaths.containsKey(path);
    }

    private void consider(Difference away, ChosenPaths chosen) throws IOException {
        String from = RawPath.of(away.path());
        String to = RawPath.of(away.counterpart());
        MachineEntry before = away.left();
        boolean single = before.entry().type() != EntryType.DIRECTORY;
        boolean linked = before.entry().linked() || away.right().entry().linked();
        boolean mounted = before.mountPoint() || away.right().mountPoint() || left.hasMountsBelow(from)
                || right.hasMountsBelow(to);
        if (chosen.contains(from) && chosen.contains(to) && !mounted && !(single && linked) && isFolderOf(to, before.volume())) {
            newPaths.put(from, to);
            oldPaths.put(to, from);
            if (!single) {
                folders.add(to);
            }
        }
    }

    /** True when the left version has a folder on that volume to put something at a path into. */
    private boolean isFolderOf(String path, int volume) throws IOException {
        try {
            MachineEntry folder = left.find(RawPath.bytes(RawPath.parent(path)));
            return folder.entry().type() == EntryType.DIRECTORY && folder.volume() == volume;
        } catch (NotFoundException e) {
            return false;
        }
    }

    /** Finds moved folders with names of files that are not the same ones, all of them, in the other version. */
    private void check(VersionFiles files, Map<String, String> moved, VersionFiles others, Set<String> torn, Monitor monitor)
            throws IOException {
        for (Mount mount : files.walkedMounts()) {
            LinkTable table = files.linkTable(mount.volume());
            for (long i = 0; i < table.size(); i++) {
                monitor.check();
                List<String> names = table.group(i).stream()
                        .map(name -> RawPath.prefix(RawPath.of(mount.path())) + RawPath.of(name)).toList();
                Set<String> roots = new HashSet<>();
                names.forEach(name -> roots.add(root(name, moved)));
                if (roots.size() > 1 || !roots.contains(null) && !isSame(names, roots.iterator().next(), moved, others)) {
                    torn.addAll(roots);
                }
            }
        }
        torn.remove(null);
    }

    /** The moved folder that a path lies in, null when it lies in none; moved folders do not lie within each other. */
    private static String root(String path, Map<String, String> moved) {
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (moved.containsKey(path.substring(0, slash))) {
                return path.substring(0, slash);
            }
        }
        return null;
    }

    private static boolean isSame(List<String> names, String root, Map<String, String> moved, VersionFiles others)
            throws IOException {
        List<String> expected = names.stream().map(name -> moved.get(root) + name.substring(root.length())).toList();
        try {
            MachineEntry other = others.find(RawPath.bytes(expected.getFirst()));
            return others.links(other).stream().map(RawPath::of).toList().equals(expected);
        } catch (NotFoundException e) {
            return false;
        }
    }

    private void forget(String path) {
        String other = newPaths.containsKey(path) ? newPaths.get(path) : oldPaths.get(path);
        newPaths.remove(path);
        oldPaths.remove(path);
        newPaths.remove(other);
        oldPaths.remove(other);
        folders.remove(path);
        folders.remove(other);
    }
}
