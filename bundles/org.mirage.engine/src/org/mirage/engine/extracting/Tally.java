// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.extracting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.engine.ExtractReport;
import org.mirage.engine.MachineEntry;

/** Counts what an extraction did and what it could not do. */
final class Tally {

    private static final int LISTED = 1_000;

    long files;
    long directories;
    long others;
    long bytes;
    private long failed;
    private final List<ExtractReport.Failure> failures = new ArrayList<>();
    private final Map<String, Long> notSet = new TreeMap<>();

    /** An entry is not there, and with a directory all that it holds. */
    void failed(MachineEntry entry, String reason) {
        failed += 1 + (entry.entry().subtree() == null ? 0 : entry.entry().subtree().entries());
        if (failures.size() < LISTED) {
            failures.add(new ExtractReport.Failure(entry.path(), reason));
        }
    }

    /** One thing of an entry that is there could not be set. */
    void notSet(String thing) {
        notSet.merge(thing, 1L, Long::sum);
    }

    ExtractReport report() {
        return new ExtractReport(files, directories, others, bytes, List.copyOf(failures), failed, new TreeMap<>(notSet));
    }
}
