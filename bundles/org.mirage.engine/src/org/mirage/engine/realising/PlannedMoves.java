// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/**
 * Finds folders, with the very same below them, and large files that went from one place and came to another: they are moved,
 * however much they hold, and get the metadata that they are to have. What has several names is not among them.
 */
final class PlannedMoves {

    private final VolumePlan plan;
    private final Map<Hash, List<String>> gone = new HashMap<>();
    private final List<String> sources = new ArrayList<>();

    PlannedMoves(VolumePlan plan) {
        this.plan = plan;
    }

    /** @param removed all entries that are not to be where they were */
    void run(Map<String, Entry> removed) throws IOException {
        removed.forEach((path, entry) -> {
            Hash content = content(entry);
            if (content != null) {
                gone.computeIfAbsent(content, any -> new ArrayList<>(1)).add(path);
            }
        });
        String last = null;
        for (Map.Entry<String, Entry> made : new ArrayList<>(plan.made().entrySet())) {
            String path = made.getKey();
            if (last != null && path.startsWith(last) || plan.isExisting(path)) {
                continue;
            }
            String from = source(path, made.getValue(), removed);
            if (from != null) {
                sources.add(from);
                plan.move(from, path);
                last = path + "/";
            }
        }
    }

    private static Hash content(Entry entry) {
        if (entry.type() == EntryType.DIRECTORY) {
            return entry.subtree().entries() == 0 ? null : entry.subtree().tree();
        }
        return entry.type() == EntryType.FILE && entry.content() != null ? entry.content().hash() : null;
    }

    private String source(String path, Entry now, Map<String, Entry> removed) throws IOException {
        Hash content = content(now);
        for (String from : content == null ? List.<String>of() : gone.getOrDefault(content, List.of())) {
            Entry old = removed.get(from);
            boolean same = now.type() == EntryType.DIRECTORY ? old.type() == EntryType.DIRECTORY
                    : old.type() == EntryType.FILE && !old.linked() && !now.linked() && VolumePlan.canStay(old, now);
            if (same && sources.stream().noneMatch(taken -> overlap(taken, from))
                    && (now.type() != EntryType.DIRECTORY || !hasLinks(plan.after(), path) && !hasLinks(plan.before(), from))) {
                return from;
            }
        }
        return null;
    }

    private static boolean overlap(String one, String other) {
        return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
    }

    private static boolean hasLinks(VolumeTree tree, String directory) throws IOException {
        return tree.groups().keySet().stream().anyMatch(path -> path.startsWith(directory + "/"));
    }
}
