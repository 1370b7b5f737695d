// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.ArrayList;
import java.util.Set;

/** What a person should know of a volume, each thing once, bounded in number as a damaged volume could have millions. */
public final class Warnings {

    private static final int MOST = 100;

    private final Set<String> messages = new LinkedHashSet<>();
    private long more;

    /** Adds a message, unless it is there already. */
    public synchronized void add(String message) {
        if (messages.size() < MOST) {
            messages.add(message);
        } else if (!messages.contains(message)) {
            more++;
        }
    }

    /** All messages so far; the last one tells how many were too many. */
    public synchronized List<String> list() {
        List<String> all = new ArrayList<>(messages);
        if (more > 0) {
            all.add("and " + more + " more");
        }
        return List.copyOf(all);
    }
}
