// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** What differs between the files of a volume in two versions, found by going through what has not equal hashes. */
final class TreeDifference {

    /** Bytes of a path; Linux takes few more at once. Directories beyond are not looked into. */
    static final int LONGEST_PATH = 4090;

    /** Is told of entries that differ, folders before what they hold; of what is in one version only, every entry. */
    interface Visitor {

        /**
         * Before is null for what is new, after for what is gone. A folder in both is told of when its metadata differ, or, where its
         * path is longer than {@link #LONGEST_PATH}, anything below it.
         */
        void different(String path, Entry before, Entry after) throws IOException;
    }

    /** What is at a path, null in a version where nothing is. */
    private record Place(String path, Entry before, Entry after) {
    }

    private final VolumeTree before;
    private final VolumeTree after;
    private final Visitor visitor;
    /** What is yet to be compared, the next one first. */
    private final Deque<Place> left = new ArrayDeque<>();

    TreeDifference(VolumeTree before, VolumeTree after, Visitor visitor) {
        this.before = before;
        this.after = after;
        this.visitor = visitor;
    }

    void run() throws IOException {
        left.push(new Place("", before.root(), after.root()));
        while (!left.isEmpty()) {
            Place next = left.pop();
            compare(next.path(), next.before(), next.after());
        }
    }

    private void compare(String path, Entry old, Entry now) throws IOException {
        if (old != null && now != null && old.type() != now.type()) {
            left.push(new Place(path, null, now));
            left.push(new Place(path, old, null));
            return;
        }
        boolean both = old != null && now != null;
        if ((old == null ? now : old).type() != EntryType.DIRECTORY) {
            if (!both || !old.equals(now)) {
                visitor.different(path, old, now);
            }
            return;
        }
        boolean same = both && old.subtree().tree().equals(now.subtree().tree());
        boolean reached = path.length() <= LONGEST_PATH;
        if (!both || !haveSameMetadata(old, now) || !same && !reached) {
            visitor.different(path, old, now);
        }
        if (!same && reached) {
            children(path, old == null ? List.of() : before.list(old), now == null ? List.of() : after.list(now));
        }
    }

    static boolean haveSameMetadata(Entry old, Entry now) {
        return old.permissions() == now.permissions() && old.owner() == now.owner() && old.group() == now.group()
                && old.seconds() == now.seconds() && old.nanoseconds() == now.nanoseconds() && old.flags() == now.flags()
                && old.project() == now.project() && old.attributes().equals(now.attributes());
    }

    private void children(String path, List<Entry> old, List<Entry> now) {
        int i = old.size();
        int k = now.size();
        // from the last one on, so that the first one is the next
        while (i > 0 || k > 0) {
            int order = i == 0 ? -1 : k == 0 ? 1 : Arrays.compareUnsigned(old.get(i - 1).name(), now.get(k - 1).name());
            Entry gone = order >= 0 ? old.get(--i) : null;
            Entry made = order <= 0 ? now.get(--k) : null;
            left.push(new Place(VolumeTree.below(path, gone == null ? made : gone), gone, made));
        }
    }
}
