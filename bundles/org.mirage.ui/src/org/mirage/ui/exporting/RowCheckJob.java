// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.io.IOException;

import org.mirage.engine.CancelledException;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.MirageException;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;

/** Looks whether the change sets fit each machine of a table. */
final class RowCheckJob extends EngineJob {

    /** Learns what came of a row. */
    @FunctionalInterface
    interface Listener {
        /** What is wrong with a machine, null if nothing; user-interface thread. */
        void checked(int row, String problem);
    }

    private final ExportChoice choice;
    private final int rows;
    private final Listener listener;

    RowCheckJob(ExportChoice choice, int rows, Listener listener) {
        super(Messages.RowCheckJob_name, Icons.MACHINES.descriptor());
        this.choice = choice;
        this.rows = rows;
        this.listener = listener;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        ExportInstances verb = choice.instances(LibrarySession.current().engine(), false);
        for (int i = 0; i < rows; i++) {
            monitor.check();
            int row = i;
            String problem = problem(verb, row, monitor);
            show(() -> listener.checked(row, problem));
        }
    }

    private static String problem(ExportInstances verb, int row, JobMonitor monitor) throws IOException {
        try {
            verb.preview(row, monitor);
            return null;
        } catch (CancelledException stopped) {
            throw stopped;
        } catch (MirageException wrong) {
            return Failures.text(wrong);
        }
    }
}
