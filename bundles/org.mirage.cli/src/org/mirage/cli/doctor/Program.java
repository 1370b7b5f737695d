// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a short program to see whether it works. */
final class Program {

    private static final long PATIENCE_SECONDS = 20;

    private Program() {
    }

    /**
     * How a program ended.
     *
     * @param code exit code; -1 when it could not be started or did not end
     * @param output all that it printed, or why it could not be started
     */
    record Outcome(int code, String output) {

        /** The first line that it printed. */
        String firstLine() {
            return output.lines().filter(line -> !line.isBlank()).findFirst().orElse("it printed nothing").strip();
        }
    }

    /** Runs a command with a text as its input. */
    static Outcome run(String input, List<String> command) {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            return new Outcome(-1, "it is not installed");
        }
        // a program that waits for ever must not hold us, and reading its output would
        Thread guard = Thread.ofVirtual().start(() -> endLate(process));
        try {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException early) {
            return new Outcome(-1, "it ended at once");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        } finally {
            guard.interrupt();
        }
    }

    private static void endLate(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException ended) {
            // as it should be
            Thread.currentThread().interrupt();
        }
    }
}
