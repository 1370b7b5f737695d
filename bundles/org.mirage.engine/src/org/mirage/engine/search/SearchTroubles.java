// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.mirage.engine.Monitor;

/** What a search could not look at, each told once; for any number of threads. */
final class SearchTroubles {

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Monitor monitor;
    private volatile boolean incomplete;

    SearchTroubles(Monitor monitor) {
        this.monitor = monitor;
    }

    /** Something that a person should know. */
    void note(String fact) {
        if (told.add(fact)) {
            monitor.note(fact);
        }
    }

    /** Something was left out that should have been looked at. */
    void tell(String what) {
        incomplete = true;
        note(what);
    }

    boolean incomplete() {
        return incomplete;
    }
}
