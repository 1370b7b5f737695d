// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.store.EntryType;

/**
 * What is in a folder.
 *
 * @param folder the folder
 * @param entries all of it, in byte order of their names; what staged changes remove stands at the end
 * @param changes what staged changes made of its entries; those that are as the version has them are missing
 */
record FolderListing(MachineEntry folder, List<MachineEntry> entries, Map<MachineEntry, ChangeKind> changes) {

    /** True for what staged changes remove: only the version as it is in the library has it. */
    boolean isRemoved(MachineEntry entry) {
        return changes.get(entry) == ChangeKind.REMOVED;
    }

    /** What of it is shown, and how; folders stand before all else when names sort. */
    MachineEntry[] arrange(OpenedVersion version, Arrangement by) {
        String wanted = by.filter().toLowerCase(Locale.ROOT);
        List<MachineEntry> shown = new ArrayList<>(entries.size());
        for (MachineEntry entry : entries) {
            if (wanted.isEmpty() || Names.show(entry.name()).toLowerCase(Locale.ROOT).contains(wanted)) {
                shown.add(entry);
            }
        }
        Comparator<MachineEntry> order = by.column().order(version);
        if (by.down()) {
            order = order.reversed();
        }
        if (by.column() == EntryColumn.NAME) {
            order = Comparator.comparing((MachineEntry entry) -> entry.entry().type() != EntryType.DIRECTORY).thenComparing(order);
        }
        shown.sort(order);
        return shown.toArray(MachineEntry[]::new);
    }
}
