// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long the helper and the processes below it, QEMU among them, were ready to run and had no processor.
 *
 * <p>Source: Linux, Documentation/scheduler/sched-stats.rst, {@code /proc/PID/schedstat}.
 */
final class Starvation {

    private final ProcessHandle helper;

    Starvation(ProcessHandle helper) {
        this.helper = helper;
    }

    /** Nanoseconds so far, of that thread of all that waited longest; 0 where the kernel does not tell. */
    long nanoseconds() {
        return helper.descendants().mapToLong(Starvation::ofProcess).max().orElse(0);
    }

    private static long ofProcess(ProcessHandle process) {
        long most = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/task"))) {
            for (Path thread : threads) {
                most = Math.max(most, ofThread(thread));
            }
        } catch (IOException e) {
            // ended meanwhile
        }
        return most;
    }

    private static long ofThread(Path thread) {
        try {
            return Long.parseLong(Files.readString(thread.resolve("schedstat"), StandardCharsets.US_ASCII).strip().split(" ")[1]);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return 0;
        }
    }
}
