// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.Problem;

/** The nodes of a volume by their paths, looked up as they are asked for. */
final class VolumeNames {

    private final FileSystemReader reader;
    private final Map<String, Map<String, Long>> folders = new HashMap<>();

    VolumeNames(FileSystemReader reader) {
        this.reader = reader;
    }

    FileSystemReader reader() {
        return reader;
    }

    /** The node at a path; null when there is none. */
    Node find(String path) throws IOException {
        Long id = id(path);
        return id == null ? null : node(id);
    }

    /** A node. */
    Node node(long id) throws IOException {
        try {
            return reader.node(id);
        } catch (DamagedException e) {
            throw new UnclearException(e.getMessage());
        }
    }

    /** The number of the node at a path; null when there is none. */
    Long id(String path) throws IOException {
        if (path.isEmpty()) {
            return reader.root();
        }
        Map<String, Long> folder = names(VolumeTree.parent(path));
        return folder == null ? null : folder.get(path.substring(path.lastIndexOf('/') + 1));
    }

    /** The names in a directory with their nodes' numbers; null when there is no such directory. */
    Map<String, Long> names(String path) throws IOException {
        if (folders.containsKey(path)) {
            return folders.get(path);
        }
        Node node = find(path);
        Map<String, Long> names = null;
        if (node != null && node.type() == NodeType.DIRECTORY) {
            Map<String, Long> found = new TreeMap<>();
            List<Problem> problems = new ArrayList<>();
            reader.visitNames(node, (name, id) -> found.put(VolumeTree.text(name), id), problems::add);
            if (!problems.isEmpty()) {
                throw new UnclearException(problems.getFirst().message());
            }
            names = found;
        }
        folders.put(path, names);
        return names;
    }
}
