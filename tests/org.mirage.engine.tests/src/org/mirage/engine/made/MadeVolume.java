// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.store.ContentName;
import org.mirage.store.ContentWriter;
import org.mirage.store.DirectoryWriter;
import org.mirage.store.Entry;
import org.mirage.store.EntryBuilder;
import org.mirage.store.EntryType;
import org.mirage.store.FrameWriter;
import org.mirage.store.Hash;
import org.mirage.store.LargeContent;
import org.mirage.store.LinkTableWriter;
import org.mirage.store.PackSession;
import org.mirage.store.Subtree;
import org.mirage.store.TreeWriter;
import org.mirage.store.VolumeRange;
import org.mirage.store.VolumeRecord;

/** A volume whose files a test names one by one; paths are texts with one byte in each character. */
public final class MadeVolume {

    final int disk;
    final int partition;
    String uuid;
    String label = "";
    String partUuid = "";
    String partitionType = "";
    private final Node root = new Node(Entry.builder(new byte[0], EntryType.DIRECTORY).permissions(0755));
    private final List<List<String>> links = new ArrayList<>();
    private boolean readable = true;
    private String type = "ext4";
    private String device;
    private Map<String, Object> extra = Map.of();

    private static final class Node {

        private final EntryBuilder entry;
        private byte[] content;
        private final Map<String, Node> children = new TreeMap<>();

        Node(EntryBuilder entry) {
            this.entry = entry;
        }
    }

    public MadeVolume(int disk, int partition, String uuid) {
        this.disk = disk;
        this.partition = partition;
        this.uuid = uuid;
    }

    /** With another file system than ext4. */
    public MadeVolume type(String value) {
        type = value;
        return this;
    }

    public MadeVolume label(String value) {
        label = value;
        return this;
    }

    public MadeVolume partUuid(String value) {
        partUuid = value;
        return this;
    }

    /** In a partition of that type, as its table has it. */
    public MadeVolume partitionType(String value) {
        partitionType = value;
        return this;
    }

    /** On something that is no partition, such as {@code group/volume}. */
    public MadeVolume device(String value) {
        device = value;
        return this;
    }

    /** One of several trees of its file system. */
    public MadeVolume tree(String path, long id, boolean standard) {
        extra = Map.of(VolumeRecord.TREE_PATH, path.getBytes(StandardCharsets.ISO_8859_1), VolumeRecord.TREE_ID, id,
                VolumeRecord.TREE_UUID, "", VolumeRecord.TREE_STANDARD, standard);
        device = "sd" + (char) ('a' + disk) + partition + (path.isEmpty() ? "" : "[/" + path + "]");
        return this;
    }

    /** Without a tree, as a volume that no reader knows. */
    public MadeVolume unreadable() {
        readable = false;
        return this;
    }

    public MadeVolume file(String path, String content) {
        Node node = add(path, EntryType.FILE);
        node.content = content.getBytes(StandardCharsets.ISO_8859_1);
        return this;
    }

    public MadeVolume directory(String path) {
        add(path, EntryType.DIRECTORY);
        return this;
    }

    public MadeVolume link(String path, String target) {
        add(path, EntryType.LINK).entry.target(target.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Anything else about an entry that was named. */
    public EntryBuilder entry(String path) {
        return node(path).entry;
    }

    public MadeVolume other(String path, EntryType type) {
        add(path, type);
        return this;
    }

    /** Paths, sorted, that were named with equal contents, are one file. */
    public MadeVolume linked(String... paths) {
        links.add(List.of(paths));
        for (String path : paths) {
            node(path).entry.linked(true);
        }
        return this;
    }

    /** Paths of which not all are there are called one file. */
    public MadeVolume astray(String existing, String missing) {
        links.removeIf(group -> group.contains(existing));
        links.add(List.of(missing, existing));
        return this;
    }

    private Node add(String path, EntryType type) {
        int slash = path.lastIndexOf('/');
        Node parent = slash < 0 ? root : node(path.substring(0, slash));
        byte[] name = path.substring(slash + 1).getBytes(StandardCharsets.ISO_8859_1);
        Node node = new Node(Entry.builder(name, type).permissions(type == EntryType.DIRECTORY ? 0755 : 0644));
        parent.children.put(path.substring(slash + 1), node);
        return node;
    }

    /** The node of a path; missing directories on the way are made. */
    private Node node(String path) {
        Node node = root;
        String walked = "";
        for (String part : path.isEmpty() ? new String[0] : path.split("/")) {
            walked += walked.isEmpty() ? part : "/" + part;
            Node child = node.children.get(part);
            node = child != null ? child : add(walked, EntryType.DIRECTORY);
        }
        return node;
    }

    VolumeRecord store(int index, PackSession session, FrameWriter frames) throws IOException {
        Entry top = root.entry.subtree(store(root, new TreeWriter(session, frames), new ContentWriter(session, frames))).build();
        String name = device != null ? device : "sd" + (char) ('a' + disk) + (partition == 0 ? "" : partition);
        return new VolumeRecord(index, type, uuid, label.getBytes(StandardCharsets.ISO_8859_1),
                List.of(new VolumeRange(disk, 1048576L * Math.max(partition, 1), 1048576)), partUuid, name, readable ? top : null,
                links.isEmpty() ? null : storeLinks(session, frames), 0, 0, 1048576, 0, 4096, List.of(), List.of(), "", extra);
    }

    private Hash storeLinks(PackSession session, FrameWriter frames) throws IOException {
        try (LinkTableWriter table = new LinkTableWriter(session, frames)) {
            for (List<String> group : links) {
                table.add(group.stream().map(path -> path.getBytes(StandardCharsets.ISO_8859_1)).toList());
            }
            return table.finish();
        }
    }

    private static ContentName store(byte[] content, ContentWriter contents) throws IOException {
        if (content.length <= ContentWriter.SMALL_LIMIT) {
            return contents.small(content);
        }
        try (LargeContent large = contents.large()) {
            large.write(ByteBuffer.wrap(content));
            return large.finish().name();
        }
    }

    private static Subtree store(Node node, TreeWriter trees, ContentWriter contents) throws IOException {
        DirectoryWriter directory = trees.begin();
        for (Node child : node.children.values()) {
            Entry plain = child.entry.build();
            if (plain.type() == EntryType.DIRECTORY) {
                child.entry.subtree(store(child, trees, contents));
            } else if (plain.type() == EntryType.FILE && child.content != null) {
                child.entry.size(child.content.length).content(store(child.content, contents));
            }
            directory.add(child.entry.build());
        }
        return directory.finish();
    }
}
