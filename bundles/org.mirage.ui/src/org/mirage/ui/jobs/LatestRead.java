// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.jobs;

import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;

/** Reads one thing after the other by a {@link ReadJob}; only the answer to the last question counts. User-interface thread. */
public final class LatestRead {

    private long asked;

    /** Starts reading; a failure is shown in a dialog. */
    public void run(String name, Control owner, ReadJob.Reading reading) {
        ReadJob.run(name, owner, counted(++asked, reading));
    }

    /** Starts reading; of a failure the owner is told in words, if it is of the last. */
    public void run(String name, Control owner, ReadJob.Reading reading, Consumer<String> failed) {
        long question = ++asked;
        ReadJob.run(name, owner, counted(question, reading), reason -> {
            if (asked == question) {
                failed.accept(reason);
            }
        });
    }

    /** Whatever was asked, its answer counts no more. */
    public void forget() {
        asked++;
    }

    private ReadJob.Reading counted(long question, ReadJob.Reading reading) {
        return monitor -> {
            Runnable answer = reading.read(monitor);
            return () -> {
                if (asked == question) {
                    answer.run();
                }
            };
        };
    }
}
