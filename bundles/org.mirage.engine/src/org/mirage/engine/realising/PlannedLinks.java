// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

import org.mirage.store.Entry;

/**
 * Decides which names of files with several names stay as they are. A file that was there can go on as one file only: names
 * that belong to another file now are removed and made anew.
 */
final class PlannedLinks {

    private final VolumeTree before;
    private final VolumeTree after;
    private final VolumePlan plan;
    private final Set<String> taken = new HashSet<>();

    PlannedLinks(VolumeTree before, VolumeTree after, VolumePlan plan) {
        this.before = before;
        this.after = after;
        this.plan = plan;
    }

    void run() throws IOException {
        Set<List<String>> files = new LinkedHashSet<>();
        for (List<String> group : after.files()) {
            if (!group.equals(before.groups().get(group.getFirst())) || group.stream().anyMatch(plan.made()::containsKey)) {
                files.add(group);
            }
        }
        for (String path : plan.relinked()) {
            if (!after.groups().containsKey(path)) {
                files.add(List.of(path));
            }
        }
        for (List<String> file : files) {
            settle(file);
        }
    }

    private void settle(List<String> file) throws IOException {
        SequencedSet<String> staying = staying(file);
        String first = staying.isEmpty() ? null : staying.getFirst();
        for (String path : file) {
            if (staying.contains(path)) {
                continue;
            }
            if (first == null) {
                first = path;
                plan.remake(path, after.find(path));
            } else {
                plan.link(path, first);
            }
        }
    }

    /** The names that are those of one file already, which has no other use. */
    private SequencedSet<String> staying(List<String> file) throws IOException {
        SequencedSet<String> staying = new LinkedHashSet<>();
        String chosen = null;
        for (String path : file) {
            Entry old = before.find(path);
            if (old == null || old.type() != after.find(path).type() || plan.made().containsKey(path)) {
                continue;
            }
            String was = before.groups().getOrDefault(path, List.of(path)).getFirst();
            if (chosen == null && taken.add(was)) {
                chosen = was;
            }
            if (was.equals(chosen)) {
                staying.add(path);
            }
        }
        return staying;
    }
}
