// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import org.mirage.engine.Monitor;

/** A monitor that looks at nothing and never cancels, for those that look at one thing. */
public class QuietMonitor implements Monitor {

    @Override
    public void begin(String task, long total) {
        // nobody looks
    }

    @Override
    public void worked(long units) {
        // nobody looks
    }

    @Override
    public void note(String fact) {
        // nobody looks
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
