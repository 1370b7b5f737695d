// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;

import org.mirage.engine.Monitor;
import org.mirage.guestfs.GuestMonitor;

/** Tells a monitor of the engine what libguestfs does. */
public record GuestProgress(Monitor monitor) implements GuestMonitor {

    @Override
    public void begin(String task, long total) {
        monitor.begin(task, total);
    }

    @Override
    public void worked(long bytes) {
        monitor.worked(bytes);
    }

    @Override
    public void check() throws IOException {
        monitor.check();
    }
}
