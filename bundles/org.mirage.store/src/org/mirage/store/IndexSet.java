// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;

/**
 * All index files as they were at one moment; never changes.
 *
 * @param files readable ones
 * @param damaged files that cannot be used
 * @param stamp when the folder of index files had last changed, or null when it was too lately to rely on
 */
record IndexSet(List<IndexFile> files, List<Path> damaged, FileTime stamp) {

    static final IndexSet EMPTY = new IndexSet(List.of(), List.of(), null);

    /** True when an object stands in a pack that is not among some lost ones. */
    boolean contains(ObjectName name, Set<Hash> lost) {
        for (IndexFile file : files) {
            for (int at = file.find(name); at >= 0 && file.holds(at, name); at++) {
                if (file.intact(at, name.kind()) && (lost.isEmpty() || !lost.contains(file.pack(at).name()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where an object stands, as the first intact entry says; null when there is none. */
    Location locate(ObjectName name, LibraryFolder folder) {
        for (IndexFile file : files) {
            for (int at = file.find(name); at >= 0 && file.holds(at, name); at++) {
                if (file.intact(at, name.kind())) {
                    return file.location(at, folder);
                }
            }
        }
        return null;
    }
}
