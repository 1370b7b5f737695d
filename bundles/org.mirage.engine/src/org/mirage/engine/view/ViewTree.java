// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NavigableMap;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.MachineEntryVisitor;
import org.mirage.engine.Names;
import org.mirage.engine.NotFoundException;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.TreeReader;

/** Walks the directories of a view: those in the volumes' trees, with the mount table laid over. */
public final class ViewTree {

    /** Which symbolic links of a path are followed. */
    public enum Follow {
        /** None: a path through a link leads nowhere. */
        NONE,
        /** Those on the way, as lstat(2) does. */
        PARENTS,
        /** All, as stat(2) does. */
        ALL
    }

    /** As many links as Linux follows for one path. */
    private static final int LINK_LIMIT = 40;

    private final TreeReader trees;
    private final MountTable mounts;
    private final String label;

    ViewTree(TreeReader trees, MountTable mounts, String label) {
        this.trees = trees;
        this.mounts = mounts;
        this.label = label;
    }

    /** The root directory. */
    public MachineEntry root() {
        return mounts.root();
    }

    /** The trees that the volumes' directories are read from. */
    public TreeReader trees() {
        return trees;
    }

    /** True when the view shows something in a directory that its volume does not hold there. */
    public boolean isOverlaid(MachineEntry directory) {
        return !mounts.over(directory.path()).isEmpty();
    }

    /** True when that is so in a directory or anywhere below; the path has one byte in each character. */
    public boolean hasMountsBelow(String directory) {
        return mounts.isAnythingBelow(directory);
    }

    /** The entry of a name in a directory, or null. */
    public MachineEntry child(MachineEntry directory, byte[] name) throws IOException {
        MachineEntry over = mounts.over(directory.path()).get(RawText.of(name));
        if (over != null || directory.entry().subtree() == null) {
            return over;
        }
        Entry entry = trees.find(directory.entry().subtree().tree(), name);
        return entry == null ? null : MachineEntry.below(directory, entry);
    }

    /**
     * Visits the entries of a directory in byte order of their names.
     *
     * @param first the name to begin with, or with the one that follows; empty for all
     */
    public void visit(MachineEntry directory, byte[] first, MachineEntryVisitor visitor) throws IOException {
        NavigableMap<String, MachineEntry> over = mounts.over(directory.path()).tailMap(RawText.of(first), true);
        if (directory.entry().subtree() == null) {
            for (MachineEntry entry : over.values()) {
                if (!visitor.entry(entry)) {
                    return;
                }
            }
        } else if (over.isEmpty()) {
            trees.visitFrom(directory.entry().subtree().tree(), first, entry -> visitor.entry(MachineEntry.below(directory, entry)));
        } else {
            new Overlaid(directory, over, visitor).visit(first);
        }
    }

    /**
     * The entry that a path leads to; parts {@code .} and {@code ..} are understood, and nothing lies above the root.
     *
     * @throws NotFoundException when it leads nowhere
     */
    public MachineEntry walk(byte[] path, Follow follow) throws IOException {
        Deque<String> parts = new ArrayDeque<>();
        push(parts, RawText.of(path));
        Follow last = follow == Follow.PARENTS && path.length > 0 && path[path.length - 1] == '/' ? Follow.ALL : follow;
        Deque<MachineEntry> way = new ArrayDeque<>();
        way.push(root());
        int links = 0;
        while (!parts.isEmpty()) {
            String part = parts.pop();
            if (part.equals("..")) {
                if (way.size() > 1) {
                    way.pop();
                }
                continue;
            }
            MachineEntry here = way.peek();
            if (here.entry().type() != EntryType.DIRECTORY) {
                throw notFound(path, here.path(), "is no directory");
            }
            MachineEntry next = child(here, RawText.bytes(part));
            if (next == null) {
                throw notFound(path, here.path(), "holds no \"" + Names.show(RawText.bytes(part)) + "\"");
            }
            boolean followed = last == Follow.ALL || last == Follow.PARENTS && !parts.isEmpty();
            if (next.entry().type() != EntryType.LINK || !followed) {
                way.push(next);
                continue;
            }
            if (++links > LINK_LIMIT) {
                throw notFound(path, next.path(), "is one of more than " + LINK_LIMIT + " links in a row");
            }
            byte[] target = next.entry().target();
            if (target.length > 0 && target[0] == '/') {
                way.clear();
                way.push(root());
            }
            push(parts, RawText.of(target));
        }
        return way.peek();
    }

    /** Puts the parts of a path before those that are still to be walked. */
    private static void push(Deque<String> parts, String path) {
        String[] all = path.split("/");
        for (int i = all.length - 1; i >= 0; i--) {
            if (!all[i].isEmpty() && !all[i].equals(".")) {
                parts.push(all[i]);
            }
        }
    }

    private NotFoundException notFound(byte[] path, byte[] where, String why) {
        return new NotFoundException(label + " has no " + Names.show(path) + ": " + Names.show(where) + " " + why);
    }

    /** One visit of a directory with mounts in it: two sorted sequences made one, the mounts hiding what they cover. */
    private final class Overlaid {

        private final MachineEntry directory;
        private final MachineEntryVisitor visitor;
        private final Iterator<MachineEntry> mounted;
        private final NavigableMap<String, MachineEntry> over;
        private MachineEntry next;
        private boolean wanted = true;

        Overlaid(MachineEntry directory, NavigableMap<String, MachineEntry> over, MachineEntryVisitor visitor) {
            this.directory = directory;
            this.over = over;
            this.visitor = visitor;
            mounted = over.values().iterator();
            next = mounted.next();
        }

        void visit(byte[] first) throws IOException {
            trees.visitFrom(directory.entry().subtree().tree(), first, entry -> {
                String name = RawText.of(entry.name());
                while (wanted && next != null && RawText.of(next.name()).compareTo(name) <= 0) {
                    visitMounted();
                }
                if (wanted && !over.containsKey(name)) {
                    wanted = visitor.entry(MachineEntry.below(directory, entry));
                }
                return wanted;
            });
            while (wanted && next != null) {
                visitMounted();
            }
        }

        private void visitMounted() throws IOException {
            wanted = visitor.entry(next);
            next = mounted.hasNext() ? mounted.next() : null;
        }
    }
}
