// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.MirageException;
import org.mirage.engine.Names;
import org.mirage.engine.changes.RawPath;
import org.mirage.store.Entry;
import org.mirage.store.Hash;
import org.mirage.store.LinkTable;
import org.mirage.store.ObjectTarget;
import org.mirage.store.TreeReader;
import org.mirage.store.VolumeRecord;

/** A volume while edits are applied. Paths in it are texts with one byte in each character, without a slash before them. */
final class WorkingVolume {

    private final VolumeRecord record;
    private final WorkingFolder root;
    private final WorkingLinks links;
    private final FileSystemRules rules;

    WorkingVolume(VolumeRecord record, LinkTable links, TreeReader trees) {
        this.record = record;
        this.links = new WorkingLinks(links, record.links());
        root = new WorkingFolder(trees, record.root());
        rules = new FileSystemRules(record.type());
    }

    WorkingFolder root() {
        return root;
    }

    WorkingLinks links() {
        return links;
    }

    boolean isReadOnly() {
        return !FileSystemRules.isWritten(record.type());
    }

    FileSystemRules rules() {
        return rules;
    }

    /** As people call it. */
    String name() {
        return record.device() + " (" + record.type() + ")";
    }

    private WorkingFolder parent(String path) throws IOException {
        WorkingFolder folder = root;
        String[] parts = path.split("/");
        for (int i = 0; i < parts.length - 1; i++) {
            folder = folder.open(parts[i]);
            if (folder == null) {
                throw astray(path);
            }
        }
        return folder;
    }

    private Entry entry(String path) throws IOException {
        Entry entry = parent(path).find(last(path));
        if (entry == null) {
            throw astray(path);
        }
        return entry;
    }

    private MirageException astray(String path) {
        return new MirageException("the table of hard links of " + name() + " makes no sense: it names "
                + Names.show(RawPath.bytes("/" + path)) + ", which is not there");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private List<String> names(String path) throws IOException {
        return entry(path).linked() ? links.names(path) : List.of(path);
    }

    /** True when two paths are one file. */
    boolean isOne(String path, String other) throws IOException {
        return names(path).contains(other);
    }

    /** Has an entry of no folder stand at a path where nothing is. */
    void add(String path, Entry entry) throws IOException {
        parent(path).put(last(path), entry.toBuilder().linked(false).build());
    }

    /** Gives what is at a path and no folder other metadata or content, under all its names. */
    void change(String path, Entry entry) throws IOException {
        for (String name : names(path)) {
            parent(name).put(last(name), entry.toBuilder().linked(entry(name).linked()).build());
        }
    }

    /** Takes one name of what is no folder away. */
    void remove(String path) throws IOException {
        boolean linked = entry(path).linked();
        parent(path).remove(last(path));
        if (linked) {
            unlink(links.remove(path));
        }
    }

    /** Takes a folder away with all below it. */
    void removeFolder(String path) throws IOException {
        for (List<String> group : links.within(path)) {
            for (String name : group) {
                if (name.startsWith(path + "/")) {
                    unlink(links.remove(name));
                }
            }
        }
        parent(path).remove(last(path));
    }

    /** A file that has one name left is no linked one any more. */
    private void unlink(String path) throws IOException {
        if (path != null) {
            parent(path).put(last(path), entry(path).toBuilder().linked(false).build());
        }
    }

    /** Gives a file another name. */
    void link(String existing, String path) throws IOException {
        Entry file = entry(existing).toBuilder().linked(true).build();
        links.add(existing, path);
        parent(existing).put(last(existing), file);
        parent(path).put(last(path), file);
    }

    /** Gives what is no folder another path on this volume. */
    void rename(String path, String to) throws IOException {
        Entry entry = entry(path);
        parent(path).remove(last(path));
        parent(to).put(last(to), entry);
        if (entry.linked()) {
            links.rename(path, to);
        }
    }

    /** Gives a folder another path, on this volume or another one, on which no file has a name whose other names stay here. */
    void renameFolder(String path, WorkingVolume target, String to) throws IOException {
        for (List<String> group : links.within(path)) {
            moveLinks(group, path, target, to);
        }
        WorkingFolder folder = parent(path).open(last(path));
        parent(path).remove(last(path));
        target.parent(to).put(last(to), folder);
    }

    private void moveLinks(List<String> group, String path, WorkingVolume target, String to) throws IOException {
        List<String> moved = new ArrayList<>();
        for (String name : group) {
            if (name.startsWith(path + "/")) {
                String renamed = to + name.substring(path.length());
                moved.add(renamed);
                if (target == this) {
                    links.rename(name, renamed);
                } else {
                    links.remove(name);
                }
            }
        }
        if (target != this) {
            target.links.addGroup(moved);
        }
    }

    /** A file below a folder that has names elsewhere, too; null without one. */
    String linkedOutside(String folder) throws IOException {
        for (List<String> group : links.within(folder)) {
            if (!group.stream().allMatch(name -> name.startsWith(folder + "/"))) {
                return group.stream().filter(name -> name.startsWith(folder + "/")).findFirst().orElseThrow();
            }
        }
        return null;
    }

    /** The volume as it is by now; its changed folders are stored. */
    VolumeRecord store(ObjectTarget target, Path temporary) throws IOException {
        Entry top = root.entry();
        Entry stored = top.toBuilder().subtree(root.store(target)).build();
        Hash table = links.store(target, temporary);
        return new VolumeRecord(record.index(), record.type(), record.uuid(), record.label(), record.ranges(), record.partUuid(),
                record.device(), stored, table, stored.subtree().entries(), stored.subtree().bytes(), record.size(),
                record.usedBytes(), record.blockSize(), record.features(), record.warnings(), record.keptWhole(), record.extra());
    }
}
