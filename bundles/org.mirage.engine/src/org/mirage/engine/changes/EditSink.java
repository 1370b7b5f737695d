// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;

/** Writes edits as they are found, and tells what cannot be one. */
final class EditSink {

    /** So many facts about single paths are told; the rest is counted. */
    private static final int TOLD = 100;

    private final ChangesWriter writer;
    private final Monitor monitor;
    private long leftOut;

    EditSink(ChangesWriter writer, Monitor monitor) {
        this.writer = writer;
        this.monitor = monitor;
    }

    void edit(PathEdit edit) throws IOException {
        String fault = Words.pathFault(edit.path().bytes());
        if (fault != null) {
            throw new MirageException(LineSource.show(edit.path()) + " cannot stand in a change set: " + fault);
        }
        monitor.check();
        writer.edit(edit);
        monitor.worked(1);
    }

    /** Something that differs cannot be said by edits. */
    void leaveOut(String path, String reason) {
        if (leftOut++ < TOLD) {
            monitor.note(Names.show(RawPath.bytes(path)) + " is left out: " + reason);
        }
    }

    /** Tells how much more was left out than was told. */
    void finish() {
        if (leftOut > TOLD) {
            monitor.note(leftOut - TOLD + " more paths are left out");
        }
    }

    /** Paths that were left out. */
    long leftOut() {
        return leftOut;
    }
}
