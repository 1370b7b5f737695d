// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.mirage.engine.search.KnownValues;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;

/** Reads in the background what values a library has for the fields of queries; changes that come together are read once. */
final class KnownReading {

    private final Control owner;
    private final Consumer<KnownValues> target;
    private boolean reading;
    private boolean again;

    /**
     * Will read.
     *
     * @param target gets what was read, in the user-interface thread, unless the owner is gone
     */
    KnownReading(Control owner, Consumer<KnownValues> target) {
        this.owner = owner;
        this.target = target;
    }

    /** Reads now, or once more after what is being read; user-interface thread. */
    void read() {
        again = reading;
        if (reading) {
            return;
        }
        reading = true;
        ReadJob.run(Messages.KnownReading_reading, owner, monitor -> {
            KnownValues values = KnownValues.of(LibrarySession.current().engine());
            return () -> done(values);
        }, reason -> done(KnownValues.NONE)); // a library that cannot be read is told in its own view
    }

    private void done(KnownValues values) {
        reading = false;
        target.accept(values);
        if (again) {
            read();
        }
    }
}
