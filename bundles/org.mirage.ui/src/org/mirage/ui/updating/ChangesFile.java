// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.eclipse.swt.widgets.Control;
import org.mirage.engine.MirageException;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.ui.jobs.ReadJob;

/** The change set in a file, read in the background, one file at a time; of several that are named meanwhile only the last is. */
final class ChangesFile {

    private final Control owner;
    private final Runnable changed;
    private String wanted = ""; //$NON-NLS-1$
    private boolean reading;
    private GivenChanges changes;
    private String problem;

    /**
     * Will read for a control.
     *
     * @param changed runs when something was read, or could not be
     */
    ChangesFile(Control owner, Runnable changed) {
        this.owner = owner;
        this.changed = changed;
    }

    /** Reads a file, also when it was read before; nothing when the name is empty. */
    void read(String name) {
        wanted = name;
        changes = null;
        problem = null;
        if (!reading) {
            next();
        }
    }

    private void next() {
        String name = wanted;
        reading = !name.isEmpty();
        if (reading) {
            ReadJob.run(Messages.ChangesFile_reading, owner, _ -> {
                GivenChanges given = given(name);
                return () -> answer(name, given, null);
            }, reason -> answer(name, null, reason));
        }
    }

    private static GivenChanges given(String name) throws IOException {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new MirageException(Messages.ChangesPage_noFile);
        }
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(name);
        }
        return GivenChanges.read(path);
    }

    private void answer(String name, GivenChanges given, String reason) {
        if (name.equals(wanted)) {
            reading = false;
            changes = given;
            problem = reason;
        } else {
            next();
        }
        changed.run();
    }

    boolean isReading() {
        return reading;
    }

    /**
     * What was read; null as long as it is not.
     *
     * @throws MirageException when it cannot be, saying why
     */
    GivenChanges changes() throws MirageException {
        if (problem != null) {
            throw new MirageException(problem);
        }
        return changes;
    }
}
