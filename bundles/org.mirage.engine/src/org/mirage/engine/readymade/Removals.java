// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.Metadata;
import org.mirage.engine.changes.PutEdit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.RemoveEdit;
import org.mirage.engine.changes.Value;
import org.mirage.store.EntryType;

/** Gathers what is to be removed from the files of a version, each path once. Where volumes are mounted, folders stay. */
final class Removals {

    /** Paths that are removed one by one; nobody would read more. */
    static final int LIMIT = 100_000;
    /** A folder with more entries is emptied in one step. */
    private static final int SINGLE_LIMIT = 1000;
    private static final String LOST_AND_FOUND = "lost+found";

    private final VersionFiles files;
    private final Map<String, Found> found = new LinkedHashMap<>();
    /** Folders that go with all below them. */
    private final Set<String> trees = new HashSet<>();
    private String reason = "";

    /**
     * What is to be removed.
     *
     * @param emptied true for a folder that is made again as it was
     * @param reason why
     */
    private record Found(MachineEntry entry, boolean emptied, String reason) {
    }

    Removals(VersionFiles files) {
        this.files = files;
    }

    /** Says why what follows is removed. */
    void because(String value) {
        reason = value;
    }

    /** Removes an entry with all below it. */
    void whole(MachineEntry entry) throws IOException {
        if (entry.entry().type() != EntryType.DIRECTORY) {
            add(entry, false);
        } else if (hasMounts(entry)) {
            each(entry);
        } else {
            trees.add(RawPath.of(entry.path()));
            add(entry, false);
        }
    }

    /** Removes all that a folder holds; the folder stays. */
    void contents(MachineEntry folder) throws IOException {
        if (hasMounts(folder) || !isLarge(folder)) {
            each(folder);
        } else {
            trees.add(RawPath.of(folder.path()));
            add(folder, true);
        }
    }

    /** Removes what is no folder. */
    void single(MachineEntry entry) throws MirageException {
        if (entry.entry().type() != EntryType.DIRECTORY) {
            add(entry, false);
        }
    }

    private void each(MachineEntry folder) throws IOException {
        files.visit(folder, child -> {
            // a file system keeps that one for its own repair
            if (!folder.mountPoint() || !RawPath.of(child.name()).equals(LOST_AND_FOUND)) {
                whole(child);
            }
            return true;
        });
    }

    private boolean hasMounts(MachineEntry folder) {
        return folder.mountPoint() || folder.volume() < 0 || files.hasMountsBelow(RawPath.of(folder.path()));
    }

    private boolean isLarge(MachineEntry folder) throws IOException {
        int[] entries = {0};
        files.visit(folder, _ -> ++entries[0] <= SINGLE_LIMIT);
        return entries[0] > SINGLE_LIMIT;
    }

    private void add(MachineEntry entry, boolean emptied) throws MirageException {
        found.putIfAbsent(RawPath.of(entry.path()), new Found(entry, emptied, reason));
        if (found.size() > LIMIT) {
            throw new MirageException("more than " + LIMIT + " paths would be removed one by one, the last of them " + entry
                    + "; remove its folder first, or keep these (" + reason + ")");
        }
    }

    /** What is to be removed, and why. */
    Map<MachineEntry, String> reasons() {
        Map<MachineEntry, String> reasons = new LinkedHashMap<>();
        found.forEach((path, removed) -> {
            if (!isBelowTree(path)) {
                reasons.put(removed.entry(), removed.reason());
            }
        });
        return reasons;
    }

    /** The edits; the first of each reason has that as its comment. */
    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        String last = "";
        for (Map.Entry<String, Found> each : found.entrySet()) {
            if (isBelowTree(each.getKey())) {
                continue;
            }
            Found removed = each.getValue();
            boolean folder = removed.entry().entry().type() == EntryType.DIRECTORY;
            Value path = Value.of(removed.entry().path());
            edits.add(new RemoveEdit(path, folder, expected(removed.entry().entry().type()),
                    removed.reason().equals(last) ? List.of() : List.of(removed.reason())));
            if (removed.emptied()) {
                edits.add(new PutEdit(EntryType.DIRECTORY, path, null, null, null, Metadata.of(removed.entry().entry()),
                        Expectation.ABSENT, List.of()));
            }
            last = removed.reason();
        }
        return edits;
    }

    private boolean isBelowTree(String path) {
        for (String above = RawPath.parent(path); above.length() > 1; above = RawPath.parent(above)) {
            if (trees.contains(above)) {
                return true;
            }
        }
        return false;
    }

    /** An expectation of a type alone. */
    static Expectation expected(EntryType type) {
        return new Expectation(false, type, null, null, null, null, Metadata.NONE);
    }
}
