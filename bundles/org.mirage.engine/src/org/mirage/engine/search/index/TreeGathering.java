// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.Monitor;
import org.mirage.store.DamagedObjectException;
import org.mirage.store.Entry;
import org.mirage.store.Hash;
import org.mirage.store.MissingObjectException;
import org.mirage.store.ObjectSource;
import org.mirage.store.TreeReader;

/** Gathers the trees that the index does not know; a tree comes after all below it, so that whatever is written is whole. */
abstract class TreeGathering {

    private final SearchIndex index;
    private final TreeReader trees;
    private final Monitor monitor;
    private final Set<Hash> unreadable = new HashSet<>();
    private PostingsBuilder gathered = new PostingsBuilder();

    /** A tree, before or after what is below it. */
    private record Step(Hash tree, boolean entered) {
    }

    TreeGathering(SearchIndex index, ObjectSource source, Monitor monitor) {
        this.index = index;
        this.monitor = monitor;
        trees = new TreeReader(source);
    }

    /** Called when what was gathered takes much memory, and should be written. */
    abstract void full() throws IOException;

    PostingsBuilder gathered() {
        return gathered;
    }

    /** Begins anew once what was gathered is in the index. */
    void begin() {
        gathered = new PostingsBuilder();
    }

    void version(Hash record, List<MountedRoot> mounts) throws IOException {
        gathered.version(record, mounts);
    }

    private boolean isKnown(Hash tree) throws IOException {
        return gathered.has(tree) || index.hasTree(tree);
    }

    /** Gathers a tree and all below it; false when something of it cannot be read. */
    boolean add(Hash root) throws IOException {
        Deque<Step> steps = new ArrayDeque<>();
        steps.push(new Step(root, false));
        while (!steps.isEmpty()) {
            monitor.check();
            Step step = steps.pop();
            if (!unreadable.contains(step.tree) && !isKnown(step.tree)) {
                try {
                    if (step.entered) {
                        gather(step.tree);
                    } else {
                        steps.push(new Step(step.tree, true));
                        enter(step.tree, steps);
                    }
                } catch (DamagedObjectException | MissingObjectException damaged) {
                    unreadable.add(step.tree);
                }
            }
        }
        return isKnown(root);
    }

    private void enter(Hash tree, Deque<Step> steps) throws IOException {
        trees.visit(tree, entry -> {
            if (entry.subtree() != null) {
                steps.push(new Step(entry.subtree().tree(), false));
            }
            return true;
        });
    }

    private void gather(Hash tree) throws IOException {
        List<Entry> entries = new ArrayList<>();
        boolean[] whole = {true};
        trees.visit(tree, entry -> {
            entries.add(entry);
            whole[0] = entry.subtree() == null || isKnown(entry.subtree().tree());
            return whole[0];
        });
        if (!whole[0]) {
            unreadable.add(tree);
            return;
        }
        int number = gathered.begin(tree);
        for (Entry entry : entries) {
            gathered.add(number, entry);
        }
        if (gathered.isFull()) {
            full();
        }
    }
}
