// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tree;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.filesystem.NodeType;
import org.mirage.guestfs.tar.TarEntry;

/** Nodes and names as they are taken out of an archive. What makes no sense is left out and said. */
final class Tree implements Closeable {

    static final long ROOT = 1;

    private static final int MAX_DEPTH = 4096;
    private static final int MAX_NAME = 255 * 4;
    private static final int MAX_PROBLEMS = 100;
    private static final long MAX_OWNER = 0xffffffffL;

    private final NodeRecords nodes;
    private final NameRecords names;
    private final List<String> problems = new ArrayList<>();

    Tree(Path folder) throws IOException {
        nodes = new NodeRecords(folder);
        names = new NameRecords(folder);
    }

    NodeRecords nodes() {
        return nodes;
    }

    NameRecords names() {
        return names;
    }

    /** What was left out, and why. */
    List<String> problems() {
        return problems;
    }

    /** Takes the next entry of an archive; the first is the root. */
    void add(TarEntry entry) throws IOException {
        List<byte[]> path = split(entry.name());
        NodeType type = type(entry.type());
        if (path == null || path.isEmpty() != (nodes.count() == 0)) {
            problem(entry.name(), "it cannot stand where it is");
        } else if (path.isEmpty()) {
            if (type != NodeType.DIRECTORY) {
                problem(entry.name(), "the root is no directory");
            } else {
                nodes.add(entry, type);
            }
        } else {
            add(entry, type, path);
        }
    }

    private void add(TarEntry entry, NodeType type, List<byte[]> path) throws IOException {
        byte[] name = path.removeLast();
        long directory = find(path);
        if (directory == 0 || nodes.type(directory) != NodeType.DIRECTORY) {
            problem(entry.name(), "its directory is missing");
        } else if (names.find(directory, name) != 0) {
            problem(entry.name(), "its name is in its directory twice");
        } else if (entry.owner() < 0 || entry.owner() > MAX_OWNER || entry.group() < 0 || entry.group() > MAX_OWNER) {
            problem(entry.name(), "its owner makes no sense");
        } else if (entry.type() == '1') {
            List<byte[]> first = split(entry.link());
            long node = first == null || first.isEmpty() ? 0 : find(first);
            if (node == 0 || nodes.type(node) == NodeType.DIRECTORY) {
                problem(entry.name(), "it is a further name of something that is missing");
                return;
            }
            nodes.addLink(node);
            name(directory, name, node);
        } else if (type == null) {
            problem(entry.name(), "it is of a kind that is not known");
        } else {
            name(directory, name, nodes.add(entry, type));
        }
    }

    private void name(long directory, byte[] name, long node) throws IOException {
        nodes.setFirstName(directory, names.add(directory, name, node, nodes.firstName(directory)));
    }

    /** The node that a path as archives have it leads to, 0 if there is none. */
    long find(byte[] path) {
        List<byte[]> parts = split(path);
        return parts == null ? 0 : find(parts);
    }

    private long find(List<byte[]> path) {
        long node = nodes.count() == 0 ? 0 : ROOT;
        for (int i = 0; i < path.size() && node != 0; i++) {
            node = names.find(node, path.get(i));
        }
        return node;
    }

    /** The names that a path is made of, none for the root; null when it is none that can stand. */
    private static List<byte[]> split(byte[] path) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < path.length;) {
            int to = from;
            while (to < path.length && path[to] != '/') {
                to++;
            }
            boolean dot = to - from == 1 && path[from] == '.';
            boolean dots = to - from == 2 && path[from] == '.' && path[from + 1] == '.';
            if (dots || to - from > MAX_NAME || parts.size() == MAX_DEPTH) {
                return null;
            }
            if (to > from && !dot) {
                byte[] part = Arrays.copyOfRange(path, from, to);
                for (byte one : part) {
                    if (one == 0) {
                        return null;
                    }
                }
                parts.add(part);
            }
            from = to + 1;
        }
        return parts;
    }

    private static NodeType type(char letter) {
        return switch (letter) {
            case '0' -> NodeType.FILE;
            case '2' -> NodeType.LINK;
            case '3' -> NodeType.CHARACTER_DEVICE;
            case '4' -> NodeType.BLOCK_DEVICE;
            case '5' -> NodeType.DIRECTORY;
            case '6' -> NodeType.FIFO;
            default -> null;
        };
    }

    private void problem(byte[] path, String what) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(Paths.shown(path) + " was left out: " + what);
        } else if (problems.size() == MAX_PROBLEMS) {
            problems.add("there are more such entries");
        }
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        names.close();
    }
}
