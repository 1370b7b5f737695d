// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.util.ArrayList;
import java.util.List;

/** A monitor that remembers what a person would be told. */
public final class Noting extends QuietMonitor {

    private final List<String> notes = new ArrayList<>();

    @Override
    public synchronized void note(String fact) {
        notes.add(fact);
    }

    /** What was noted. */
    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }
}
