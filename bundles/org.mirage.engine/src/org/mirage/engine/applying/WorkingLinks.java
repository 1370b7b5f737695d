// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.mirage.engine.changes.RawPath;
import org.mirage.store.Hash;
import org.mirage.store.LinkTable;
import org.mirage.store.LinkTableWriter;
import org.mirage.store.ObjectTarget;

/**
 * Which paths of a volume are one file, while edits are applied. Paths are texts with one byte in each character, without a slash
 * before them. What the volume's table says of a group counts until the group is first touched.
 */
final class WorkingLinks {

    private final LinkTable base;
    private final Hash name;
    private final Set<String> touched = new HashSet<>();
    private final TreeMap<String, TreeSet<String>> groups = new TreeMap<>();

    /** The links of a volume's table; the name is that of the table, null for none. */
    WorkingLinks(LinkTable base, Hash name) {
        this.base = base;
        this.name = name;
    }

    /** All names of a file that has one there, sorted, a copy; the one alone when it has no other. */
    List<String> names(String path) throws IOException {
        TreeSet<String> group = group(path);
        return group == null ? List.of(path) : List.copyOf(group);
    }

    private TreeSet<String> group(String path) throws IOException {
        TreeSet<String> known = groups.get(path);
        if (known != null) {
            return known;
        }
        List<byte[]> paths = base.groupOf(RawPath.bytes(path));
        // a group that was touched is held here: what is not, has left it
        return paths.isEmpty() || touched.contains(RawPath.of(paths.getFirst())) ? null : take(paths);
    }

    private TreeSet<String> take(List<byte[]> paths) {
        TreeSet<String> group = new TreeSet<>();
        paths.forEach(path -> group.add(RawPath.of(path)));
        touched.add(group.first());
        group.forEach(path -> groups.put(path, group));
        return group;
    }

    /** A file gets another name. */
    void add(String existing, String path) throws IOException {
        TreeSet<String> group = group(existing);
        if (group == null) {
            group = new TreeSet<>(List.of(existing));
            groups.put(existing, group);
        }
        group.add(path);
        groups.put(path, group);
    }

    /** Paths are one file; none of them was linked. */
    void addGroup(Collection<String> paths) {
        TreeSet<String> group = new TreeSet<>(paths);
        group.forEach(path -> groups.put(path, group));
    }

    /** A name goes; the one that is left when that makes it the only one, else null. */
    String remove(String path) throws IOException {
        TreeSet<String> group = group(path);
        if (group == null) {
            return null;
        }
        groups.remove(path);
        group.remove(path);
        if (group.size() > 1) {
            return null;
        }
        groups.remove(group.first());
        return group.first();
    }

    /** One name becomes another. */
    void rename(String path, String to) throws IOException {
        TreeSet<String> group = group(path);
        if (group != null) {
            groups.remove(path);
            group.remove(path);
            group.add(to);
            groups.put(to, group);
        }
    }

    /** The groups that have a name in a folder or below, each a copy; they count as touched. The empty path is the root. */
    List<List<String>> within(String folder) throws IOException {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        base.visit(paths -> {
            boolean inside = paths.stream().anyMatch(path -> RawPath.of(path).startsWith(prefix));
            if (inside && !touched.contains(RawPath.of(paths.getFirst()))) {
                take(paths);
            }
        });
        Set<TreeSet<String>> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<List<String>> copies = new ArrayList<>();
        // the character after the slash ends what begins with the prefix
        for (TreeSet<String> group : (folder.isEmpty() ? groups : groups.subMap(prefix, folder + "0")).values()) {
            if (found.add(group)) {
                copies.add(List.copyOf(group));
            }
        }
        return copies;
    }

    /** Stores the table, null when there are no links. */
    Hash store(ObjectTarget target, Path temporary) throws IOException {
        if (touched.isEmpty() && groups.isEmpty()) {
            return name;
        }
        try (LinkTableWriter writer = new LinkTableWriter(target, temporary)) {
            base.visit(paths -> {
                if (!touched.contains(RawPath.of(paths.getFirst()))) {
                    writer.add(paths);
                }
            });
            for (var path : groups.entrySet()) {
                if (path.getKey().equals(path.getValue().first())) {
                    writer.add(path.getValue().stream().map(RawPath::bytes).toList());
                }
            }
            return writer.finish();
        }
    }
}
