// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.view.MachineWalk;
import org.mirage.store.ContentName;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/** All files of a version, path by path, as plain objects that can be changed; several paths may share one. */
final class FileTree {

    /** What a path stands for. */
    static final class Node {

        EntryType type;
        int permissions;
        long owner;
        long group;
        EntryTime time;
        int flags;
        long project;
        ContentName content;
        long size;
        String target;
        Device device;
        /** Content-only hash of a folder that was not touched, else null. */
        Hash below;
        final NavigableMap<String, AttributeChange> attributes = new TreeMap<>();

        static Node of(Entry entry) {
            Node node = new Node();
            node.type = entry.type();
            node.permissions = entry.permissions();
            node.owner = entry.owner();
            node.group = entry.group();
            node.time = new EntryTime(entry.seconds(), entry.nanoseconds());
            node.flags = entry.flags();
            node.project = entry.project();
            node.content = entry.content();
            node.size = entry.type() == EntryType.FILE ? entry.size() : 0;
            node.target = entry.target() == null ? null : raw(entry.target());
            node.device = entry.type() == EntryType.CHARACTER_DEVICE || entry.type() == EntryType.BLOCK_DEVICE
                    ? new Device(entry.major(), entry.minor()) : null;
            node.below = entry.subtree() == null ? null : entry.subtree().content();
            for (EntryAttribute attribute : entry.attributes()) {
                node.attributes.put(raw(attribute.name()), AttributeChange.of(attribute));
            }
            return node;
        }

        boolean isFolder() {
            return type == EntryType.DIRECTORY;
        }

        @Override
        public String toString() {
            List<String> values = new ArrayList<>();
            attributes.values().forEach(
                    value -> values.add(value + "="
                            + (value.chunk() == null ? Names.show(value.value()) : value.chunk().toString())));
            return type + " " + Integer.toOctalString(permissions) + " " + owner + ":" + group + " " + time + " flags " + flags
                    + " project " + project + " " + content + " " + size + " "
                            + (target == null ? "" : Names.show(target.getBytes(StandardCharsets.ISO_8859_1)))
                    + " " + device + " " + values;
        }
    }

    final NavigableMap<String, Node> nodes = new TreeMap<>();

    /** All of a version but for volumes mounted in it. */
    static FileTree of(VersionFiles files) throws IOException {
        FileTree tree = new FileTree();
        Map<String, Node> linked = new HashMap<>();
        new MachineWalk(files, Monitor.NONE).walk(files.root(), (MachineEntry entry) -> {
            List<byte[]> names = files.links(entry);
            Node node = Node.of(entry.entry());
            tree.nodes.put(raw(entry.path()), names.size() < 2 ? node
                    : linked.computeIfAbsent(raw(names.getFirst()), first -> node));
            return true;
        });
        return tree;
    }

    /** One line for each path with all that is said of it, and the names that it shares its file with. */
    List<String> lines() {
        Map<Node, List<String>> names = new IdentityHashMap<>();
        nodes.forEach((path, node) -> names.computeIfAbsent(node, any -> new ArrayList<>()).add(path));
        List<String> lines = new ArrayList<>();
        nodes.forEach((path, node) -> lines.add(Names.show(path.getBytes(StandardCharsets.ISO_8859_1)) + " " + node + " "
                + (names.get(node).size() > 1 ? names.get(node) : "")));
        return lines;
    }

    /** Paths below a folder. */
    Collection<String> below(String folder) {
        return new ArrayList<>(nodes.subMap(folder + "/", true, folder + "0", false).keySet());
    }

    static String raw(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
