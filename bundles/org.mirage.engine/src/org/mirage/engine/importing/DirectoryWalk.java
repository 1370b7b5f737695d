// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.mirage.disk.spill.Spill;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.NodeType;

/**
 * Walks the trees of a volume from their roots down and lists each directory's names in order.
 *
 * <p>Each directory is entered once. A second name for it, as in a loop, is left out with a warning, and so is what
 * cannot stand in a manifest.
 */
final class DirectoryWalk implements Closeable {

    /** Longer paths, sixteen times what the kernel takes at once, come from loops of damaged directories. */
    private static final int PATH_LIMIT = 1 << 16;

    private final FileSystemReader reader;
    private final NodeTable nodes;
    private final DirectoryTable directories;
    private final Warnings warnings;
    private final NameSorter sorter;
    private final Spill stack;
    private long depth;
    private long named;
    private byte[] last;

    DirectoryWalk(FileSystemReader reader, NodeTable nodes, DirectoryTable directories, Warnings warnings, Path folder)
            throws IOException {
        this.reader = reader;
        this.nodes = nodes;
        this.directories = directories;
        this.warnings = warnings;
        sorter = new NameSorter(folder);
        stack = new Spill(folder);
    }

    /**
     * Walks one tree.
     *
     * @param rootId the id of its root's node
     * @throws DamagedException when there is no root directory
     */
    void run(long rootId, Monitor monitor) throws IOException {
        long root = nodes.find(rootId);
        if (root < 0 || nodes.type(root) != NodeType.DIRECTORY) {
            throw new DamagedException("there is no root directory");
        }
        nodes.set(root, NodeTable.IN_TREE);
        nodes.setNames(root, 1);
        push(root, -1, -1);
        while (depth > 0) {
            monitor.check();
            long at = --depth * 24;
            long node = stack.getLong(at);
            int place = directories.add(node, (int) stack.getLong(at + 8), stack.getLong(at + 16));
            nodes.setDirectory(node, place);
            list(node, place);
        }
    }

    private void push(long node, int parent, long name) throws IOException {
        if (depth * 24 >= stack.end()) {
            stack.allocate(24, 8);
        }
        stack.putLong(depth * 24, node);
        stack.putLong(depth * 24 + 8, parent);
        stack.putLong(depth * 24 + 16, name);
        depth++;
    }

    private void list(long directory, int place) throws IOException {
        try {
            reader.visitNames(reader.node(nodes.id(directory)), sorter::add,
                    problem -> warnings.add(show(place) + ": " + problem.message()));
        } catch (DamagedException e) {
            warnings.add(show(place) + ": its names cannot be read beyond damage: " + e.getMessage());
        }
        long first = directories.namesEnd();
        named = 0;
        last = null;
        sorter.drain((name, id) -> take(place, name, id));
        nodes.setRun(directory, first, named);
        long at = first;
        long bottom = depth;
        for (long i = 0; i < named; i++, at = directories.next(at)) {
            long child = directories.namedNode(at);
            if (nodes.type(child) == NodeType.DIRECTORY) {
                push(child, place, at);
            }
        }
        turnRound(bottom);
    }

    // The first child has to be on top, so that directories are listed in the order in which one reads a tree.
    private void turnRound(long bottom) {
        for (long low = bottom, high = depth - 1; low < high; low++, high--) {
            for (long field = 0; field < 24; field += 8) {
                long value = stack.getLong(low * 24 + field);
                stack.putLong(low * 24 + field, stack.getLong(high * 24 + field));
                stack.putLong(high * 24 + field, value);
            }
        }
    }

    private void take(int place, byte[] name, long id) throws IOException {
        String problem = Arrays.equals(name, last) ? "stands twice in its directory" : problem(place, name, id);
        if (problem != null) {
            warnings.add(show(place) + ": the entry \"" + Names.show(name) + "\" " + problem + "; it was left out");
            return;
        }
        long node = nodes.find(id);
        if (nodes.type(node) == NodeType.DIRECTORY) {
            nodes.set(node, NodeTable.IN_TREE);
        }
        nodes.setNames(node, nodes.names(node) + 1);
        directories.addName(node, name);
        named++;
        last = name;
    }

    private String problem(int place, byte[] name, long id) {
        long node = nodes.find(id);
        if (node < 0) {
            return "names inode " + id + ", which is not in use or cannot be read";
        }
        if (!valid(name)) {
            return "has a name that cannot be";
        }
        if (nodes.type(node) == NodeType.DIRECTORY) {
            if (nodes.is(node, NodeTable.IN_TREE)) {
                return "is a second name of a directory that stands elsewhere in the tree";
            }
            if (directories.pathLength(place) + name.length >= PATH_LIMIT) {
                return "lies too deep";
            }
        }
        return null;
    }

    private static boolean valid(byte[] name) {
        for (byte b : name) {
            if (b == 0 || b == '/') {
                return false;
            }
        }
        return name.length > 0 && !(name[0] == '.' && (name.length == 1 || name.length == 2 && name[1] == '.'));
    }

    private String show(int place) {
        return "/" + Names.show(directories.path(place));
    }

    @Override
    public void close() throws IOException {
        sorter.close();
        stack.close();
    }
}
