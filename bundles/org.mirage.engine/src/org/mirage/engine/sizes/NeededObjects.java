// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sizes;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import org.mirage.engine.Monitor;
import org.mirage.engine.catalog.ListedVersion;
import org.mirage.engine.running.StoredLog;
import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;
import org.mirage.store.ContentWriter;
import org.mirage.store.DiskRecord;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;
import org.mirage.store.LinkTable;
import org.mirage.store.MapWindow;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectName;
import org.mirage.store.PackStore;
import org.mirage.store.TreeNode;
import org.mirage.store.TreePart;
import org.mirage.store.TreeReader;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/**
 * Goes through the objects that versions need: trees, disk maps and what they name, but not through contents. What lies below an object
 * is left out when whoever takes notes of objects says so.
 */
public final class NeededObjects {

    /** Takes notes. */
    @FunctionalInterface
    public interface Noted {

        /** True when what the object refers to has to be gone through. */
        boolean isNew(ObjectName name) throws IOException;

        /** The content of a file and its size in bytes; each may come often. */
        default void content(ContentName content, long size) throws IOException {
            // most count objects only
        }
    }

    private final PackStore store;
    private final Noted noted;
    private final Monitor monitor;
    private final TreeReader trees;
    private final ContentReader contents;
    private final Deque<Hash> waiting = new ArrayDeque<>();

    /** For one thread. */
    public NeededObjects(PackStore store, Noted noted, Monitor monitor) {
        this.store = store;
        this.noted = noted;
        this.monitor = monitor;
        trees = new TreeReader(store);
        contents = new ContentReader(store);
    }

    /** Visits all that a version needs. */
    public void visit(ListedVersion listed) throws IOException {
        ObjectName name = new ObjectName(ObjectKind.VERSION, listed.summary().record());
        if (noted.isNew(name)) {
            VersionRecord record = VersionRecord.decode(store.read(name));
            for (VolumeRecord volume : record.volumes()) {
                visitTree(volume.root());
                visitLinks(volume.links());
            }
            visitChanges(record.changes());
            StoredLog log = StoredLog.of(record).orElse(null);
            if (log != null) {
                visitContent(log.name(), log.bytes());
            }
        }
        for (Hash disk : listed.disks()) {
            visitDisk(new ObjectName(ObjectKind.DISK, disk));
        }
    }

    private void visitTree(Entry root) throws IOException {
        if (root == null) {
            return;
        }
        visitAttributes(root);
        waiting.push(root.subtree().tree());
        while (!waiting.isEmpty()) {
            monitor.check();
            Hash tree = waiting.pop();
            if (noted.isNew(ObjectName.tree(tree))) {
                TreeNode node = trees.node(tree);
                for (TreePart part : node.parts()) {
                    waiting.push(part.subtree().tree());
                }
                for (Entry entry : node.entries()) {
                    visitEntry(entry);
                }
            }
        }
    }

    private void visitEntry(Entry entry) throws IOException {
        visitAttributes(entry);
        if (entry.type() == EntryType.DIRECTORY) {
            waiting.push(entry.subtree().tree());
        } else if (entry.content() != null) {
            noted.content(entry.content(), entry.size());
            visitContent(entry.content(), entry.size());
        }
    }

    private void visitAttributes(Entry entry) throws IOException {
        for (EntryAttribute attribute : entry.attributes()) {
            if (attribute.chunk() != null) {
                noted.isNew(ObjectName.chunk(attribute.chunk()));
            }
        }
    }

    private void visitContent(ContentName content, long size) throws IOException {
        if (size <= ContentWriter.SMALL_LIMIT) {
            noted.isNew(ObjectName.chunk(content.hash()));
        } else if (noted.isNew(ObjectName.recipe(content.hash()))) {
            contents.pieces(content, (offset, chunk, length) -> {
                if (chunk != null) {
                    noted.isNew(ObjectName.chunk(chunk));
                }
            });
        }
    }

    private void visitChanges(Hash changes) throws IOException {
        if (changes != null) {
            boolean small = store.contains(ObjectName.chunk(changes));
            visitContent(new ContentName(changes, false), small ? 0 : Long.MAX_VALUE);
        }
    }

    private void visitLinks(Hash links) throws IOException {
        if (links != null && noted.isNew(new ObjectName(ObjectKind.LINKS, links))) {
            for (Hash part : LinkTable.read(store, links).parts()) {
                noted.isNew(new ObjectName(ObjectKind.LINKS, part));
            }
        }
    }

    private void visitDisk(ObjectName disk) throws IOException {
        if (!noted.isNew(disk)) {
            return;
        }
        for (Hash window : DiskRecord.decode(store.read(disk)).windows()) {
            monitor.check();
            ObjectName name = window == null ? null : new ObjectName(ObjectKind.MAP, window);
            if (name != null && noted.isNew(name)) {
                MapWindow map = MapWindow.decode(store.read(name));
                for (int i = 0; i < map.segments(); i++) {
                    if (map.chunk(i) != null) {
                        noted.isNew(ObjectName.chunk(map.chunk(i)));
                    }
                }
            }
        }
    }
}
