// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.engine.changes.RawPath;
import org.mirage.store.DirectoryWriter;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.EntryVisitor;
import org.mirage.store.Hash;
import org.mirage.store.ObjectTarget;
import org.mirage.store.Subtree;
import org.mirage.store.TreeReader;
import org.mirage.store.TreeWriter;

/**
 * A folder while edits are applied: what became of single names, over the tree that it had. Names are texts with one byte in each
 * character.
 */
final class WorkingFolder {

    /** What a name stands for; a folder that was looked into is held as such. Neither is set for a name that is gone. */
    private record Slot(Entry entry, WorkingFolder folder) {

        static final Slot GONE = new Slot(null, null);

        Entry current(String name) {
            return folder == null ? entry : folder.entry().withName(RawPath.bytes(name));
        }
    }

    private final TreeReader trees;
    private final Hash base;
    private final TreeMap<String, Slot> slots = new TreeMap<>();
    private WorkingFolder parent;
    private Entry own;
    private boolean changed;

    /** A folder as an entry has it; one without a subtree is new and empty. */
    WorkingFolder(TreeReader trees, Entry own) {
        this.trees = trees;
        this.own = own;
        base = own.subtree() == null ? null : own.subtree().tree();
        changed = base == null;
    }

    /** Its metadata, with its subtree while all below is as it was, else without one. */
    Entry entry() {
        return changed ? own.toBuilder().subtree(null).build() : own;
    }

    /** True when anything in it or below is not as it was. */
    boolean isChanged() {
        return changed;
    }

    /** Gives it other metadata; what lies in it stays. */
    void setMetadata(Entry metadata) {
        own = metadata.toBuilder().subtree(own.subtree()).build();
        if (parent != null) {
            parent.touch();
        }
    }

    /** What a name stands for, or null. */
    Entry find(String name) throws IOException {
        Slot slot = slots.get(name);
        if (slot != null) {
            return slot.current(name);
        }
        return base == null ? null : trees.find(base, RawPath.bytes(name));
    }

    /** The folder of a name, or null when there is none or it is no folder. */
    WorkingFolder open(String name) throws IOException {
        Slot slot = slots.get(name);
        if (slot != null && slot.folder != null) {
            return slot.folder;
        }
        Entry entry = find(name);
        if (entry == null || entry.type() != EntryType.DIRECTORY) {
            return null;
        }
        WorkingFolder folder = new WorkingFolder(trees, entry);
        folder.parent = this;
        slots.put(name, new Slot(null, folder));
        return folder;
    }

    /** Has a name stand for an entry; a folder with all that its subtree has. */
    void put(String name, Entry entry) {
        slots.put(name, new Slot(entry.withName(RawPath.bytes(name)), null));
        touch();
    }

    /** Has a name stand for a folder, which lies nowhere else. */
    void put(String name, WorkingFolder folder) {
        folder.parent = this;
        slots.put(name, new Slot(null, folder));
        touch();
    }

    /** Takes a name away. */
    void remove(String name) {
        slots.put(name, Slot.GONE);
        touch();
    }

    private void touch() {
        for (WorkingFolder folder = this; folder != null && !folder.changed; folder = folder.parent) {
            folder.changed = true;
        }
    }

    /** True when nothing is in it. */
    boolean isEmpty() throws IOException {
        boolean[] empty = {true};
        visit(entry -> {
            empty[0] = false;
            return false;
        });
        return empty[0];
    }

    /** Visits what is in it by now, in byte order of the names. */
    void visit(EntryVisitor visitor) throws IOException {
        new Merge(visitor).run();
    }

    /** Stores it with all below that was changed, and tells what the parent's entry has to say. */
    Subtree store(ObjectTarget target) throws IOException {
        if (!changed) {
            return own.subtree();
        }
        TreeWriter writer = new TreeWriter(target);
        // as deep as an image goes no thread's stack does
        Map<WorkingFolder, Subtree> stored = new IdentityHashMap<>();
        Deque<Iterator<Slot>> waiting = new ArrayDeque<>();
        Deque<WorkingFolder> way = new ArrayDeque<>();
        way.push(this);
        waiting.push(slots.values().iterator());
        while (!way.isEmpty()) {
            WorkingFolder next = nextChanged(waiting.peek());
            if (next != null) {
                way.push(next);
                waiting.push(next.slots.values().iterator());
            } else {
                waiting.pop();
                WorkingFolder done = way.pop();
                stored.put(done, done.write(writer, stored));
            }
        }
        return stored.get(this);
    }

    private static WorkingFolder nextChanged(Iterator<Slot> slots) {
        while (slots.hasNext()) {
            WorkingFolder folder = slots.next().folder;
            if (folder != null && folder.changed) {
                return folder;
            }
        }
        return null;
    }

    private Subtree write(TreeWriter writer, Map<WorkingFolder, Subtree> stored) throws IOException {
        DirectoryWriter directory = writer.begin();
        visit(entry -> {
            if (entry.type() == EntryType.DIRECTORY && entry.subtree() == null) {
                Subtree below = stored.get(slots.get(RawPath.of(entry.name())).folder);
                directory.add(entry.toBuilder().subtree(below).build());
            } else {
                directory.add(entry);
            }
            return true;
        });
        return directory.finish();
    }

    /** One visit: the tree as it was and what became of single names, two sorted sequences made one. */
    private final class Merge {

        private final EntryVisitor visitor;
        private final Iterator<Map.Entry<String, Slot>> over = slots.entrySet().iterator();
        private Map.Entry<String, Slot> next = over.hasNext() ? over.next() : null;
        private boolean wanted = true;

        Merge(EntryVisitor visitor) {
            this.visitor = visitor;
        }

        void run() throws IOException {
            if (base != null) {
                trees.visit(base, this::visitBase);
            }
            while (wanted && next != null) {
                visitSlot();
            }
        }

        private boolean visitBase(Entry entry) throws IOException {
            String name = RawPath.of(entry.name());
            boolean replaced = false;
            while (wanted && next != null && next.getKey().compareTo(name) <= 0) {
                replaced = next.getKey().equals(name);
                visitSlot();
            }
            if (wanted && !replaced) {
                wanted = visitor.visit(entry);
            }
            return wanted;
        }

        private void visitSlot() throws IOException {
            Entry entry = next.getValue().current(next.getKey());
            if (entry != null) {
                wanted = visitor.visit(entry);
            }
            next = over.hasNext() ? over.next() : null;
        }
    }
}
