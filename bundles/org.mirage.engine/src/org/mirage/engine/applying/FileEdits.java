// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.mirage.engine.EntryKinds;
import org.mirage.engine.changes.LinkEdit;
import org.mirage.engine.changes.Metadata;
import org.mirage.engine.changes.PathEdit;
import org.mirage.engine.changes.PutEdit;
import org.mirage.engine.changes.PutTreeEdit;
import org.mirage.engine.changes.RemoveEdit;
import org.mirage.engine.changes.RenameEdit;
import org.mirage.engine.editing.EntryLabels;
import org.mirage.store.Entry;
import org.mirage.store.EntryBuilder;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/** Does edits of whole files and folders, as docs/changes.md has them, and recognises those that have been done. */
final class FileEdits {

    private static final String NOTHING = "nothing";

    private final WorkingTree tree;
    private final ParameterValues values;
    private final Bodies bodies;
    private final EntryLabels labels;
    private final MovedLabels moved;

    FileEdits(WorkingTree tree, ParameterValues values, Bodies bodies, EntryLabels labels) {
        this.tree = tree;
        this.values = values;
        this.bodies = bodies;
        this.labels = labels;
        moved = new MovedLabels(tree, labels, bodies.monitor());
    }

    void put(PutEdit put) throws IOException {
        byte[] path = values.resolve(put.path());
        Entry old = tree.find(path);
        if (old != null && old.type() != put.type()) {
            throw new ConflictException(path, "a " + EntryKinds.noun(put.type()) + " or nothing",
                    "a " + EntryKinds.noun(old.type()));
        }
        Entry entry = result(put, old);
        if (old == null && put.type() == EntryType.DIRECTORY) {
            tree.makeFolder(path, entry);
        } else {
            tree.put(path, entry);
        }
    }

    /** True when that is how it is already. */
    boolean isDone(PutEdit put) throws IOException {
        Entry old = tree.find(values.resolve(put.path()));
        return old != null && old.type() == put.type() && old.equals(result(put, old));
    }

    /** What the edit makes of what is there, which may be nothing. */
    private Entry result(PutEdit put, Entry old) throws IOException {
        EntryBuilder entry = old != null ? old.toBuilder() : fresh(put.type(), values.resolve(put.path()));
        if (put.body() != null) {
            Bodies.Content content = bodies.content(put.body(), tree);
            if (old == null || content.name() == null || !content.name().equals(old.content())) {
                entry.content(content.name()).size(content.size()).time(tree.time().getEpochSecond(), tree.time().getNano());
            }
        } else if (put.type() == EntryType.FILE && old == null) {
            entry.content(tree.store(new byte[0]));
        }
        if (put.target() != null) {
            byte[] target = values.resolve(put.target());
            if (old == null || !Arrays.equals(target, old.target())) {
                entry.target(target).time(tree.time().getEpochSecond(), tree.time().getNano());
            }
        }
        if (put.device() != null) {
            entry.device(put.device().major(), put.device().minor());
        }
        Entry changed = MetadataChange.apply(entry.build(), put.metadata(), tree.objects());
        return old != null ? changed : labels.label(values.resolve(put.path()), changed);
    }

    private EntryBuilder fresh(EntryType type, byte[] name) {
        return Entry.builder(name, type).target(name).time(tree.time().getEpochSecond(), tree.time().getNano())
                .permissions(switch (type) {
                    case DIRECTORY -> 0755;
                    case LINK -> 0777;
                    default -> 0644;
                });
    }

    void putTree(PutTreeEdit put) throws IOException {
        byte[] path = values.resolve(put.path());
        new FolderCopy(tree, values, bodies).copy(put.body(), path);
        moved.set(path);
        tree.put(path, MetadataChange.apply(tree.find(path), put.metadata(), tree.objects()));
    }

    /** True when a folder that holds the same is there. */
    boolean isDone(PutTreeEdit put) throws IOException {
        Hash below = tree.below(values.resolve(put.path()));
        return below != null && below.equals(new FolderCopy(tree, values, bodies).below(put.body()));
    }

    void remove(RemoveEdit remove) throws IOException {
        byte[] path = values.resolve(remove.path());
        Entry entry = tree.find(path);
        if (entry == null) {
            throw new ConflictException(path, "something", NOTHING);
        }
        boolean folder = entry.type() == EntryType.DIRECTORY;
        if (remove.tree() && !folder) {
            throw new ConflictException(path, "a directory", "a " + EntryKinds.noun(entry.type()));
        }
        if (folder && !remove.tree() && !tree.isEmpty(path)) {
            throw new ConflictException(path, "an empty directory", "one that holds something");
        }
        tree.remove(path);
    }

    /** True when nothing is there. */
    boolean isDone(RemoveEdit remove) throws IOException {
        return tree.find(values.resolve(remove.path())) == null;
    }

    void rename(RenameEdit rename) throws IOException {
        byte[] from = values.resolve(rename.path());
        byte[] to = values.resolve(rename.to());
        tree.rename(from, to);
        moved.set(to, from);
    }

    /** True when nothing is at the one path, and at the other what was expected at the first. */
    boolean isDone(RenameEdit rename, ExpectationCheck expectations) throws IOException {
        byte[] to = values.resolve(rename.to());
        List<Mismatch> mismatches = expectations.check(to, rename.expectation());
        return tree.find(values.resolve(rename.path())) == null && tree.find(to) != null && mismatches.isEmpty();
    }

    void link(LinkEdit link) throws IOException {
        tree.link(values.resolve(link.path()), values.resolve(link.file()));
    }

    /** True when the two are one file. */
    boolean isDone(LinkEdit link) throws IOException {
        return tree.isOne(values.resolve(link.path()), values.resolve(link.file()));
    }

    /** Sets metadata of what an edit works on. */
    void set(PathEdit edit, Metadata metadata) throws IOException {
        byte[] path = values.resolve(edit.path());
        Entry entry = tree.find(path);
        if (entry == null) {
            throw new ConflictException(path, "something", NOTHING);
        }
        Entry changed = MetadataChange.apply(entry, metadata, tree.objects());
        if (!changed.equals(entry)) {
            tree.put(path, changed);
        }
    }

    /** True when all of it is so. */
    boolean isDone(PathEdit edit, Metadata metadata) throws IOException {
        Entry entry = tree.find(values.resolve(edit.path()));
        return entry != null && entry.equals(MetadataChange.apply(entry, metadata, tree.objects()));
    }
}
