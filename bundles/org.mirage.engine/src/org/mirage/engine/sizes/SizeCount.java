// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sizes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.catalog.ImageList;
import org.mirage.engine.catalog.ListedVersion;
import org.mirage.engine.catalog.VersionSizes;
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
import org.mirage.store.PackInfo;
import org.mirage.store.PackStore;
import org.mirage.store.TreeNode;
import org.mirage.store.TreePart;
import org.mirage.store.TreeReader;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/**
 * Counts for each version the bytes in packs that it needs, and those that no other needs.
 *
 * <p>It goes through trees and disk maps, not through contents. What two versions share is gone through twice at most,
 * however many share it: below an object of several versions there is nothing of one alone.
 */
public final class SizeCount implements AutoCloseable {

    private final PackStore store;
    private final Monitor monitor;
    private final OwnerTable table;
    private final TreeReader trees;
    private final ContentReader contents;
    private final Deque<Hash> waiting = new ArrayDeque<>();

    // of the version that is being gone through
    private int version;
    private boolean whole;
    private long stored;

    /**
     * @param folder for temporary files
     */
    public SizeCount(PackStore store, Path folder, Monitor monitor) throws IOException {
        this.store = store;
        this.monitor = monitor;
        table = new OwnerTable(objects(store), folder);
        trees = new TreeReader(store);
        contents = new ContentReader(store);
    }

    /** How many objects there are to count, about. */
    public static long objects(PackStore store) {
        return store.packs().stream().mapToLong(PackInfo::objects).sum();
    }

    /** Counts for all versions. */
    public List<VersionSizes> run(ImageList list) throws IOException {
        List<ListedVersion> versions = list.images().stream().flatMap(image -> image.versions().stream()).toList();
        long[] needed = new long[versions.size() + 1];
        for (int i = 0; i < versions.size(); i++) {
            version = i + 1;
            stored = 0;
            // what a version needs never changes; once it is known, what it shares need not be gone through
            long known = versions.get(i).summary().storedBytes();
            whole = known < 0;
            visit(versions.get(i));
            needed[version] = whole ? stored : known;
        }
        long[] unique = new long[needed.length];
        for (long place = 0; place < table.places(); place++) {
            int owner = table.owner(place);
            if (owner > 0) {
                unique[owner] += table.size(place);
            }
        }
        List<VersionSizes> sizes = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            sizes.add(new VersionSizes(versions.get(i).summary().record(), needed[i + 1], unique[i + 1]));
        }
        return sizes;
    }

    private void visit(ListedVersion listed) throws IOException {
        ObjectName name = new ObjectName(ObjectKind.VERSION, listed.summary().record());
        if (isNew(name)) {
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

    /** Notes an object for this version; true when what it refers to has to be gone through. */
    private boolean isNew(ObjectName name) throws IOException {
        long place = table.place(name);
        int owner = table.owner(place);
        boolean first = table.visitor(place) != version;
        if (first) {
            table.setVisitor(place, version);
            if (owner == 0) {
                table.setSize(place, Math.max(0, store.storedBytes(name)));
            }
            table.setOwner(place, owner == 0 || owner == version ? version : OwnerTable.SEVERAL);
            stored += table.size(place);
        }
        return first && (whole || owner != OwnerTable.SEVERAL);
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
            if (isNew(ObjectName.tree(tree))) {
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
            visitContent(entry.content(), entry.size());
        }
    }

    private void visitAttributes(Entry entry) throws IOException {
        for (EntryAttribute attribute : entry.attributes()) {
            if (attribute.chunk() != null) {
                isNew(ObjectName.chunk(attribute.chunk()));
            }
        }
    }

    private void visitContent(ContentName content, long size) throws IOException {
        if (size <= ContentWriter.SMALL_LIMIT) {
            isNew(ObjectName.chunk(content.hash()));
        } else if (isNew(ObjectName.recipe(content.hash()))) {
            contents.pieces(content, (offset, chunk, length) -> {
                if (chunk != null) {
                    isNew(ObjectName.chunk(chunk));
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
        if (links != null && isNew(new ObjectName(ObjectKind.LINKS, links))) {
            for (Hash part : LinkTable.read(store, links).parts()) {
                isNew(new ObjectName(ObjectKind.LINKS, part));
            }
        }
    }

    private void visitDisk(ObjectName disk) throws IOException {
        if (!isNew(disk)) {
            return;
        }
        for (Hash window : DiskRecord.decode(store.read(disk)).windows()) {
            monitor.check();
            ObjectName name = window == null ? null : new ObjectName(ObjectKind.MAP, window);
            if (name != null && isNew(name)) {
                MapWindow map = MapWindow.decode(store.read(name));
                for (int i = 0; i < map.segments(); i++) {
                    if (map.chunk(i) != null) {
                        isNew(ObjectName.chunk(map.chunk(i)));
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
