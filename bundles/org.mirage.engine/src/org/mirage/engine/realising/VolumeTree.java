// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.LinkTable;
import org.mirage.store.ObjectSource;
import org.mirage.store.TreeReader;
import org.mirage.store.VolumeRecord;

/** The files of one volume of a version. A path has no leading slash and one byte in each character; the root's is empty. */
final class VolumeTree {

    private final VolumeRecord volume;
    private final TreeReader trees;
    private final LinkTable links;
    private NavigableMap<String, List<String>> groups;

    VolumeTree(VolumeRecord volume, ObjectSource objects) throws IOException {
        this.volume = volume;
        trees = new TreeReader(objects);
        links = volume.links() == null ? LinkTable.EMPTY : LinkTable.read(objects, volume.links());
    }

    Entry root() {
        return volume.root();
    }

    List<Entry> list(Entry directory) throws IOException {
        return trees.list(directory.subtree().tree());
    }

    /** The entry at a path; null when there is none. */
    Entry find(String path) throws IOException {
        Entry at = root();
        if (path.isEmpty()) {
            return at;
        }
        for (String name : path.split("/")) {
            if (at == null || at.type() != EntryType.DIRECTORY) {
                return null;
            }
            at = trees.find(at.subtree().tree(), bytes(name));
        }
        return at;
    }

    /** All groups of names of one file, by each of the names. */
    NavigableMap<String, List<String>> groups() throws IOException {
        if (groups == null) {
            groups = new TreeMap<>();
            for (List<byte[]> group : links.groups()) {
                List<String> paths = group.stream().map(VolumeTree::text).toList();
                paths.forEach(path -> groups.put(path, paths));
            }
        }
        return groups;
    }

    /** The same groups, each once. */
    List<List<String>> files() throws IOException {
        return groups().entrySet().stream().filter(name -> name.getKey().equals(name.getValue().getFirst()))
                .map(Map.Entry::getValue).toList();
    }

    /** True when anything below a directory is one of several names of a file. */
    boolean hasGroupsBelow(String directory) throws IOException {
        String next = groups().higherKey(directory + "/");
        return next != null && next.startsWith(directory + "/");
    }

    static String text(byte[] path) {
        return new String(path, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String path) {
        return path.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The path of a name in a directory. */
    static String below(String directory, Entry entry) {
        return directory.isEmpty() ? text(entry.name()) : directory + "/" + text(entry.name());
    }

    /** The directory that a path is in. */
    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
