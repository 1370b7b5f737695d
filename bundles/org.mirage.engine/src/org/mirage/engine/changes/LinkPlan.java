// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;

/**
 * Tells how the files with several names come to have those of the right version. A file of the left version goes on as one
 * file of the right one at most; its names in that one are kept. All other names are made anew: one by putting the file, if none
 * was kept, and the rest by linking.
 */
final class LinkPlan {

    /** How the names of one file of the right version come about. */
    private record Plan(List<String> names, Set<String> kept, String lead, String source) {
    }

    private static final int REMEMBERED = 250_000;

    private final LinkGroups left;
    private final LinkGroups right;
    private final ChosenPaths chosen;
    private final boolean count;
    private final Map<String, Plan> plans = new HashMap<>();
    private long remembered;

    /**
     * @param count whether the comparison looks at links, so that a name that differs in them only is gone to
     */
    LinkPlan(VersionFiles left, VersionFiles right, ChosenPaths chosen, boolean count) {
        this.left = new LinkGroups(left);
        this.right = new LinkGroups(right);
        this.chosen = chosen;
        this.count = count;
    }

    /** True when a name goes on being the file that it was. */
    boolean keeps(MachineEntry before, MachineEntry after) throws IOException {
        return !before.entry().linked() && !after.entry().linked() || plan(after).kept.contains(RawPath.of(after.path()));
    }

    /** True for the one kept name at which changes of a file are written. */
    boolean leads(MachineEntry after) throws IOException {
        return !after.entry().linked() || RawPath.of(after.path()).equals(plan(after).lead);
    }

    /** The name that one that is made anew is linked to, null when the file has to be put there. */
    String source(MachineEntry after) throws IOException {
        if (!after.entry().linked()) {
            return null;
        }
        String source = plan(after).source;
        return RawPath.of(after.path()).equals(source) ? null : source;
    }

    private Plan plan(MachineEntry after) throws IOException {
        List<String> names = right.of(after);
        Plan plan = plans.get(names.getFirst());
        if (plan == null) {
            plan = make(names, after.entry().type());
            remembered += names.size();
            if (remembered > REMEMBERED) {
                plans.clear();
                remembered = names.size();
            }
            plans.put(names.getFirst(), plan);
        }
        return plan;
    }

    private Plan make(List<String> names, EntryType type) throws IOException {
        Set<String> origin = origin(names, type);
        Set<String> kept = new HashSet<>();
        String lead = null;
        String source = null;
        for (String name : names) {
            boolean changes = chosen.reach(name);
            if (changes && origin.contains(name)) {
                kept.add(name);
                lead = lead == null ? name : lead;
            }
            source = source == null && origin.contains(name) && (changes || isSettled(name)) ? name : source;
        }
        for (int i = 0; i < names.size() && source == null; i++) {
            source = chosen.reach(names.get(i)) && (count || isNew(names.get(i), type)) ? names.get(i) : null;
        }
        return new Plan(names, kept, lead, source);
    }

    /** The names of the left version's file that goes on under these. */
    private Set<String> origin(List<String> names, EntryType type) throws IOException {
        Set<String> others = new HashSet<>();
        for (String name : names) {
            MachineEntry before = others.contains(name) ? null : left.find(name);
            if (before != null && before.entry().type() == type && (chosen.reach(name) || isSettled(name))) {
                List<String> old = left.of(before);
                if (names.equals(destination(old, type))) {
                    return new HashSet<>(old);
                }
                others.addAll(old);
            }
        }
        return Set.of();
    }

    /** The names of the right version's file that one of the left goes on as: that of its first name which does not change. */
    private List<String> destination(List<String> old, EntryType type) throws IOException {
        List<String> destination = List.of();
        for (String name : old) {
            boolean changes = chosen.reach(name);
            if (changes && !destination.isEmpty()) {
                continue;
            }
            MachineEntry after = right.find(name);
            if (after != null && after.entry().type() == type) {
                destination = right.of(after);
                if (!changes) {
                    return destination;
                }
            }
        }
        return destination;
    }

    private boolean isNew(String name, EntryType type) throws IOException {
        MachineEntry before = left.find(name);
        return before == null || before.entry().type() != type;
    }

    /** True for a name that was not chosen but is in the left version what it is in the right one. */
    private boolean isSettled(String name) throws IOException {
        MachineEntry before = left.find(name);
        MachineEntry after = right.find(name);
        return !chosen.reach(name) && before != null && after != null
                && before.entry().toBuilder().linked(false).build().equals(after.entry().toBuilder().linked(false).build());
    }
}
