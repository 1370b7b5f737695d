// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.util.ArrayList;
import java.util.List;

/** Gathers what a person should know of a volume; of a flood of it, the beginning and how many more there were. */
final class Warnings {

    private static final int LIMIT = 200;
    private static final int LENGTH_LIMIT = 1000;

    private final List<String> first = new ArrayList<>();
    private long more;

    synchronized void add(String warning) {
        if (first.size() < LIMIT) {
            first.add(warning.length() > LENGTH_LIMIT ? warning.substring(0, LENGTH_LIMIT) + "…" : warning);
        } else {
            more++;
        }
    }

    synchronized List<String> toList() {
        List<String> all = new ArrayList<>(first);
        if (more > 0) {
            all.add("and " + more + " more problems like these");
        }
        return List.copyOf(all);
    }
}
