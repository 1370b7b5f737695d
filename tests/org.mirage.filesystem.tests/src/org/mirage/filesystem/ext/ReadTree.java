// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeFlag;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.Problem;
import org.mirage.testing.Truth;

/** The tree that a reader gives, in the form in which the kernel's is kept, and what the reader found wrong. */
public final class ReadTree {

    private static final Map<NodeFlag, Integer> KERNEL_FLAGS = Map.ofEntries(Map.entry(NodeFlag.SECURE_DELETE, 0x1),
            Map.entry(NodeFlag.UNDELETE, 0x2), Map.entry(NodeFlag.COMPRESS, 0x4), Map.entry(NodeFlag.SYNC, 0x8),
            Map.entry(NodeFlag.IMMUTABLE, 0x10), Map.entry(NodeFlag.APPEND, 0x20), Map.entry(NodeFlag.NODUMP, 0x40),
            Map.entry(NodeFlag.NOATIME, 0x80), Map.entry(NodeFlag.ENCRYPTED, 0x800),
            Map.entry(NodeFlag.JOURNAL_DATA, 0x4000), Map.entry(NodeFlag.DIRSYNC, 0x10000),
            Map.entry(NodeFlag.TOP_DIRECTORY, 0x20000), Map.entry(NodeFlag.VERITY, 0x100000),
            Map.entry(NodeFlag.NO_COW, 0x800000), Map.entry(NodeFlag.DAX, 0x2000000), Map.entry(NodeFlag.PROJECT_INHERIT, 0x20000000),
            Map.entry(NodeFlag.CASEFOLD, 0x40000000));

    private final FileSystemReader reader;
    private final Map<Long, Node> nodes;
    private final Map<String, Long> paths = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ReadTree(FileSystemReader reader, Map<Long, Node> nodes) {
        this.reader = reader;
        this.nodes = nodes;
    }

    /** Reads all nodes, and all names from the root on. */
    public static ReadTree of(FileSystemReader reader) throws IOException {
        ReadTree tree = new ReadTree(reader, new HashMap<>());
        reader.visitNodes(node -> tree.nodes.put(node.id(), node), tree.problems::add);
        tree.names(reader.root());
        return tree;
    }

    /** Another tree of the same reader, by its root. */
    public ReadTree under(long root) throws IOException {
        ReadTree tree = new ReadTree(reader, nodes);
        tree.names(root);
        return tree;
    }

    private void names(long root) throws IOException {
        paths.put("", root);
        Deque<String> folders = new ArrayDeque<>(List.of(""));
        while (!folders.isEmpty()) {
            String folder = folders.pop();
            reader.visitNames(nodes.get(paths.get(folder)), (name, id) -> {
                String path = (folder.isEmpty() ? "" : folder + "/") + new String(name, StandardCharsets.ISO_8859_1);
                paths.put(path, id);
                if (nodes.containsKey(id) && nodes.get(id).type() == NodeType.DIRECTORY) {
                    folders.push(path);
                }
            }, problems::add);
        }
    }

    /** What was found wrong. */
    public List<Problem> problems() {
        return problems;
    }

    /** Paths to node ids. */
    public Map<String, Long> paths() {
        return paths;
    }

    public Map<Long, Node> nodes() {
        return nodes;
    }

    public Node node(String path) {
        return nodes.get(paths.get(path));
    }

    /** The flags that mean something, as the kernel's ioctl gives them. */
    static long kernelFlags(Node node) {
        long flags = 0;
        for (Map.Entry<NodeFlag, Integer> flag : KERNEL_FLAGS.entrySet()) {
            flags |= (node.flags() & flag.getKey().bit()) != 0 ? flag.getValue() : 0;
        }
        return flags;
    }

    /** All bits that {@link #kernelFlags} can set. */
    static long meaningfulFlags() {
        return KERNEL_FLAGS.values().stream().mapToLong(Integer::longValue).reduce(0, (a, b) -> a | b);
    }

    /** The node in the form of what the kernel says, its content aside. */
    public static Truth metadata(String path, Node node) {
        Map<String, String> attributes = new TreeMap<>();
        for (Attribute attribute : node.attributes()) {
            attributes.put(text(attribute.name()), text(attribute.value()));
        }
        BigInteger time = BigInteger.valueOf(node.seconds()).multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(node.nanoseconds()));
        return new Truth(path, node.type().bits() | node.permissions(), node.owner(), node.group(), node.size(), time,
                node.target() == null ? "" : text(node.target()), node.major(), node.minor(), node.id(), node.links(),
                attributes, kernelFlags(node), List.of(), "");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
