// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.view.MachineWalk;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/**
 * Finds folders by their names wherever they lie in versions. Trees in which there are none are remembered, and not gone into again
 * in another version.
 */
final class FolderSearch {

    private static final int REMEMBERED = 1_000_000;
    /** More are no machine's, but made to keep somebody busy. */
    private static final int FOUND_LIMIT = 10_000;

    private final Set<String> names;
    private final Set<Hash> without = new HashSet<>();

    FolderSearch(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /** The folders of a version in order of their paths; what lies in one of them is not searched. */
    List<MachineEntry> find(VersionFiles files, Monitor monitor) throws IOException {
        List<MachineEntry> found = new ArrayList<>();
        Deque<Integer> before = new ArrayDeque<>();
        new MachineWalk(files, monitor).walk(files.root(), new MachineWalk.Visitor() {

            @Override
            public boolean enter(MachineEntry entry) {
                if (entry.entry().type() != EntryType.DIRECTORY || found.size() == FOUND_LIMIT) {
                    return false;
                }
                if (names.contains(new String(entry.name(), StandardCharsets.ISO_8859_1))) {
                    found.add(entry);
                    return false;
                }
                if (isKnownWithout(files, entry)) {
                    return false;
                }
                before.push(found.size());
                return true;
            }

            @Override
            public void leave(MachineEntry directory) {
                if (before.pop() == found.size() && found.size() < FOUND_LIMIT && without.size() < REMEMBERED && directory.entry().subtree() != null
                        && !overlaid(files, directory)) {
                    without.add(directory.entry().subtree().content());
                }
            }
        });
        return found;
    }

    private boolean isKnownWithout(VersionFiles files, MachineEntry directory) {
        return directory.entry().subtree() != null && without.contains(directory.entry().subtree().content()) && !overlaid(files, directory);
    }

    private static boolean overlaid(VersionFiles files, MachineEntry directory) {
        return files.isOverlaid(directory) || files.hasMountsBelow(new String(directory.path(), StandardCharsets.ISO_8859_1));
    }
}
