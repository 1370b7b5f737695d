// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;

import org.mirage.store.Entry;

/** The paths of a version whose inodes are others, or have other records, once a plan has been carried out. */
final class TouchedPaths {

    private final VolumePlan plan;
    private final SequencedSet<String> paths = new TreeSet<>();

    private TouchedPaths(VolumePlan plan) {
        this.plan = plan;
    }

    /** The paths, folders before what they hold. */
    static SequencedSet<String> of(VolumePlan plan) throws IOException {
        TouchedPaths touched = new TouchedPaths(plan);
        // what is moved is put aside in the root meanwhile
        touched.paths.add("");
        for (Iterable<String> some : List.of(plan.made().keySet(), plan.kept().keySet(), plan.moved().keySet(), plan.links().keySet(),
                plan.relinked(), plan.lifted(), plan.removed(), plan.moved().values())) {
            for (String path : some) {
                touched.add(path);
            }
        }
        return touched.paths;
    }

    private void add(String path) throws IOException {
        for (VolumeTree tree : List.of(plan.before(), plan.after())) {
            List<String> names = tree.groups().get(path);
            for (String name : names == null ? List.of(path) : names) {
                addThere(name);
            }
        }
        if (!path.isEmpty()) {
            addThere(VolumeTree.parent(path));
        }
    }

    private void addThere(String path) throws IOException {
        Entry entry = paths.contains(path) ? null : plan.after().find(path);
        if (entry != null) {
            paths.add(path);
        }
    }
}
