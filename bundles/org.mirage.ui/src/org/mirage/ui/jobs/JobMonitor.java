// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.mirage.engine.ByteCount;
import org.mirage.engine.Monitor;

/** Shows the progress of an operation of the engine in the workbench, and carries a person's wish to stop. */
public final class JobMonitor implements Monitor {

    private static final int TICKS = 10_000;

    /**
     * An operation's parts are not known beforehand; each gets a share of what is left, so that a bar never goes back:
     * much when it moves content, little when it counts other things or does not say.
     */
    private static final double LARGE_SHARE = 0.45;
    private static final double SMALL_SHARE = 0.04;
    private static final long LARGE_UNITS = 8 << 20;

    private static final long SHOW_EVERY_NANOSECONDS = 200_000_000L;

    private final IProgressMonitor target;
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private String task = ""; //$NON-NLS-1$
    private long total;
    private long done;
    private int start;
    private int end;
    private int shown;
    private long lastShown;

    /** Begins the task of the job's monitor. */
    public JobMonitor(IProgressMonitor target) {
        this.target = target;
        // the Progress view shows the job's name above; said twice it hides the part that runs
        target.beginTask("", TICKS); //$NON-NLS-1$
    }

    @Override
    public synchronized void begin(String part, long size) {
        task = part;
        total = size;
        done = 0;
        start = end;
        advance(start);
        end = start + (int) ((TICKS - start) * (total >= LARGE_UNITS ? LARGE_SHARE : SMALL_SHARE));
        target.subTask(part);
        lastShown = 0;
    }

    @Override
    public synchronized void worked(long units) {
        done += units;
        if (total <= 0) {
            return;
        }
        advance(start + (int) ((end - start) * Math.min(1.0, (double) done / total)));
        long now = System.nanoTime();
        if (now - lastShown > SHOW_EVERY_NANOSECONDS) {
            lastShown = now;
            target.subTask(NLS.bind(Messages.JobMonitor_bytes,
                    new Object[] {task, ByteCount.show(Math.min(done, total)), ByteCount.show(total)}));
        }
    }

    private void advance(int to) {
        if (to > shown) {
            target.worked(to - shown);
            shown = to;
        }
    }

    @Override
    public void note(String fact) {
        notes.add(fact);
        target.subTask(fact);
    }

    /** What the operation said on its way. */
    public List<String> notes() {
        return notes;
    }

    @Override
    public boolean cancelled() {
        return target.isCanceled();
    }
}
