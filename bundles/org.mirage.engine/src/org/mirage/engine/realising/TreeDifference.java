// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** What differs between the files of a volume in two versions, found by going through what has not equal hashes. */
final class TreeDifference {

    /** Is told of entries that differ, folders before what they hold; of what is in one version only, every entry. */
    interface Visitor {

        /** Before is null for what is new, after for what is gone. A folder in both is told of when its metadata differ. */
        void different(String path, Entry before, Entry after) throws IOException;
    }

    private final VolumeTree before;
    private final VolumeTree after;
    private final Visitor visitor;

    TreeDifference(VolumeTree before, VolumeTree after, Visitor visitor) {
        this.before = before;
        this.after = after;
        this.visitor = visitor;
    }

    void run() throws IOException {
        both("", before.root(), after.root());
    }

    private void both(String path, Entry old, Entry now) throws IOException {
        if (old.type() != EntryType.DIRECTORY || now.type() != EntryType.DIRECTORY) {
            if (old.equals(now)) {
                return;
            }
            if (old.type() == now.type()) {
                visitor.different(path, old, now);
            } else {
                one(path, old, true);
                one(path, now, false);
            }
            return;
        }
        if (!haveSameMetadata(old, now)) {
            visitor.different(path, old, now);
        }
        if (!old.subtree().tree().equals(now.subtree().tree())) {
            children(path, before.list(old), after.list(now));
        }
    }

    static boolean haveSameMetadata(Entry old, Entry now) {
        return old.permissions() == now.permissions() && old.owner() == now.owner() && old.group() == now.group()
                && old.seconds() == now.seconds() && old.nanoseconds() == now.nanoseconds() && old.flags() == now.flags()
                && old.project() == now.project() && old.attributes().equals(now.attributes());
    }

    private void children(String path, List<Entry> old, List<Entry> now) throws IOException {
        int i = 0;
        int k = 0;
        while (i < old.size() || k < now.size()) {
            int order = i == old.size() ? 1 : k == now.size() ? -1
                    : Arrays.compareUnsigned(old.get(i).name(), now.get(k).name());
            if (order < 0) {
                one(VolumeTree.below(path, old.get(i)), old.get(i++), true);
            } else if (order > 0) {
                one(VolumeTree.below(path, now.get(k)), now.get(k++), false);
            } else {
                both(VolumeTree.below(path, now.get(k)), old.get(i++), now.get(k++));
            }
        }
    }

    private void one(String path, Entry entry, boolean gone) throws IOException {
        visitor.different(path, gone ? entry : null, gone ? null : entry);
        if (entry.type() == EntryType.DIRECTORY) {
            for (Entry child : (gone ? before : after).list(entry)) {
                one(VolumeTree.below(path, child), child, gone);
            }
        }
    }
}
