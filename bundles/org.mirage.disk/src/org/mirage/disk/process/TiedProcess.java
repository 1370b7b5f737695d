// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts processes that the kernel kills when this one dies, however it dies.
 *
 * <p>The parent-death signal of Linux follows the <em>thread</em> that started the process, so one thread that lives
 * as long as this process starts them all.
 */
public final class TiedProcess {

    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "process-starter");
        thread.setDaemon(true);
        return thread;
    });

    private TiedProcess() {}

    /** Starts a command, whose first word is a program's name or path, in a way that it cannot outlive this process. */
    public static Process start(ProcessBuilder command) throws IOException {
        List<String> tied = new ArrayList<>(List.of(Tool.SETPRIV.find().toString(), "--pdeathsig", "KILL", "--"));
        tied.addAll(command.command());
        command.command(tied);
        Future<Process> started = STARTER.submit(command::start);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return started.get();
                } catch (InterruptedException e) {
                    // the process must not get lost between here and there
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? new IOException(io.getMessage(), io) : new IOException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
