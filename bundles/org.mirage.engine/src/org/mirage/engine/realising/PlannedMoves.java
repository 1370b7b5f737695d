// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/**
 * Finds folders, with the very same below them, and large files that went from one place and came to another: they are moved,
 * however much they hold, and get the metadata that they are to have. What has several names is not among them.
 */
final class PlannedMoves {

    private final VolumePlan plan;
    private final Map<Hash, Set<String>> gone = new HashMap<>();
    private final TreeSet<String> sources = new TreeSet<>();

    PlannedMoves(VolumePlan plan) {
        this.plan = plan;
    }

    /** @param removed all entries that are not to be where they were */
    void run(Map<String, Entry> removed) throws IOException {
        removed.forEach((path, entry) -> {
            Hash content = content(entry);
            if (content != null) {
                gone.computeIfAbsent(content, any -> new LinkedHashSet<>(2)).add(path);
            }
        });
        for (String path : List.copyOf(plan.made().keySet())) {
            Entry entry = plan.made().get(path);
            // what lies in a folder that is moved is not made any more
            if (entry == null || plan.isExisting(path)) {
                continue;
            }
            String from = source(path, entry, removed);
            if (from != null) {
                sources.add(from);
                plan.move(from, path);
            }
        }
    }

    /** By what an entry that is worth moving is found; null for others. */
    private static Hash content(Entry entry) {
        if (entry.type() == EntryType.DIRECTORY) {
            return entry.subtree().entries() == 0 ? null : entry.subtree().tree();
        }
        return VolumePlan.isLarge(entry) && !entry.linked() && entry.content() != null ? entry.content().hash() : null;
    }

    private String source(String path, Entry now, Map<String, Entry> removed) throws IOException {
        Hash content = content(now);
        Iterator<String> places = content == null ? Collections.emptyIterator() : gone.getOrDefault(content, Set.of()).iterator();
        while (places.hasNext()) {
            String from = places.next();
            Entry old = removed.get(from);
            if (isTaken(from)) {
                places.remove();
            } else if (now.type() == EntryType.DIRECTORY
                    ? old.type() == EntryType.DIRECTORY && !plan.after().hasGroupsBelow(path) && !plan.before().hasGroupsBelow(from)
                    : old.type() == EntryType.FILE && VolumePlan.canStay(old, now)) {
                return from;
            }
        }
        return null;
    }

    /** True for what is moved already, lies in what is, or holds some of it. */
    private boolean isTaken(String path) {
        String below = sources.higher(path + "/");
        if (below != null && below.startsWith(path + "/")) {
            return true;
        }
        for (String at = path; !at.isEmpty(); at = VolumeTree.parent(at)) {
            if (sources.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
