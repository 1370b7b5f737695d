// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.store.Entry;

/** What staged changes made of the entries of a folder. */
final class EntryChanges {

    private EntryChanges() {
    }

    /** How entries of a folder differ from those that the version has there; those that do not are missing. */
    static Map<MachineEntry, ChangeKind> of(List<MachineEntry> before, List<MachineEntry> after) {
        Map<MachineEntry, MachineEntry> known = new HashMap<>();
        before.forEach(entry -> known.put(entry, entry));
        Map<MachineEntry, ChangeKind> changes = new HashMap<>();
        for (MachineEntry entry : after) {
            MachineEntry old = known.remove(entry);
            ChangeKind kind = old == null ? ChangeKind.ADDED : kind(old.entry(), entry.entry());
            if (kind != ChangeKind.NONE) {
                changes.put(entry, kind);
            }
        }
        known.keySet().forEach(entry -> changes.put(entry, ChangeKind.REMOVED));
        return changes;
    }

    static ChangeKind kind(Entry before, Entry after) {
        if (before.type() != after.type()) {
            return ChangeKind.TYPE;
        }
        boolean sameBelow = before.subtree() == null || after.subtree() == null || before.subtree().tree().equals(after.subtree().tree());
        if (!sameBelow || !Objects.equals(before.content(), after.content()) || !Arrays.equals(before.target(), after.target())
                || before.major() != after.major() || before.minor() != after.minor()) {
            return ChangeKind.CONTENT;
        }
        return before.equals(after) ? ChangeKind.NONE : ChangeKind.METADATA;
    }

    /** What a version has in a folder, nothing when it has no such folder. */
    static List<MachineEntry> list(OpenedVersion version, byte[] folder) throws IOException {
        try {
            List<MachineEntry> entries = new ArrayList<>();
            version.files().visit(version.files().find(folder), entries::add);
            return entries;
        } catch (NotFoundException fresh) {
            return List.of();
        }
    }
}
