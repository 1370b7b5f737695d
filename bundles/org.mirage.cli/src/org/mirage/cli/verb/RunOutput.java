// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.ByteArrayOutputStream;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.running.PlannedChange;
import org.mirage.engine.running.RunListener;

/** Shows what a run is about to do, and what it writes where that is wanted, in between of what shows its progress. */
final class RunOutput implements RunListener {

    private static final int LONGEST_LINE = 4096;

    private final String label;
    private final Monitor monitor;
    private final boolean verbose;
    private final boolean listOnly;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int planned;

    RunOutput(String label, Monitor monitor, boolean verbose, boolean listOnly) {
        this.label = label;
        this.monitor = monitor;
        this.verbose = verbose;
        this.listOnly = listOnly;
    }

    /** How many changes of packages were planned. */
    int planned() {
        return planned;
    }

    @Override
    public boolean planned(List<PlannedChange> changes) {
        planned += changes.size();
        for (PlannedChange change : changes) {
            monitor.note(label + ": " + line(change));
        }
        return !listOnly;
    }

    static String line(PlannedChange change) {
        String name = Harmless.line(change.name());
        String after = Harmless.line(change.after());
        if (change.removes()) {
            return "remove   " + name + " " + Harmless.line(change.before());
        }
        return change.installs() ? "install  " + name + " " + after
                : "upgrade  " + name + " " + Harmless.line(change.before()) + " → " + after;
    }

    @Override
    public void wrote(byte[] bytes, int length) {
        for (int i = 0; verbose && i < length; i++) {
            if (bytes[i] == '\n' || line.size() == LONGEST_LINE) {
                monitor.note(Names.show(line.toByteArray()));
                line.reset();
            }
            if (bytes[i] != '\n' && bytes[i] != '\r') {
                line.write(bytes[i]);
            }
        }
    }
}
