// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import org.mirage.engine.Monitor;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.editing.EntryLabels;
import org.mirage.engine.selinux.FileContexts;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Gives what came to another path, with all below it, the labels that the machine's policy says for it there. */
final class MovedLabels {

    private final WorkingTree tree;
    private final EntryLabels labels;
    private final Monitor monitor;

    MovedLabels(WorkingTree tree, EntryLabels labels, Monitor monitor) {
        this.tree = tree;
        this.labels = labels;
        this.monitor = monitor;
    }

    /** Labels all that came from elsewhere. */
    void set(byte[] path) throws IOException {
        set(path, null);
    }

    /** Labels what lay at another path before; what somebody had given a label of its own there keeps it. */
    void set(byte[] path, byte[] before) throws IOException {
        if (labels == EntryLabels.NONE) {
            return;
        }
        String from = before == null ? null : RawPath.of(before);
        Deque<String> waiting = new ArrayDeque<>();
        waiting.push(RawPath.of(path));
        while (!waiting.isEmpty()) {
            monitor.check();
            String next = waiting.pop();
            Entry entry = tree.find(RawPath.bytes(next));
            label(next, from == null ? null : from + next.substring(path.length), entry);
            if (entry.type() == EntryType.DIRECTORY) {
                for (Entry below : tree.list(RawPath.bytes(next))) {
                    waiting.push(RawPath.prefix(next) + RawPath.of(below.name()));
                }
            }
        }
    }

    private void label(String path, String before, Entry entry) throws IOException {
        boolean usual = before == null || FileContexts.relabelled(labels, RawPath.bytes(before), entry).equals(entry)
                || labels.label(RawPath.bytes(path), entry) != entry;
        Entry labelled = usual ? FileContexts.relabelled(labels, RawPath.bytes(path), entry) : entry;
        if (!labelled.equals(entry)) {
            tree.put(RawPath.bytes(path), labelled);
        }
    }
}
