// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Tells when a process has done nothing for too long: neither read nor written anything, by the kernel's count.
 *
 * <p>Source: proc(5), {@code /proc/pid/io}.
 */
final class Stall {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Process process;
    private final Duration limit;
    private String last = "";
    private long movedAt = System.nanoTime();
    private long lookedAt = System.nanoTime();

    Stall(Process process, Duration limit) {
        this.process = process;
        this.limit = limit;
    }

    /** @throws IOException when it has stalled; the process goes on */
    void check() throws IOException {
        long now = System.nanoTime();
        if (now - lookedAt < LOOK_EVERY.toNanos()) {
            return;
        }
        lookedAt = now;
        String counts = counts();
        if (!counts.equals(last)) {
            last = counts;
            movedAt = now;
        } else if (now - movedAt > limit.toNanos()) {
            throw new IOException("qemu-img hung: it read and wrote nothing for " + limit.toSeconds() + " seconds");
        }
    }

    private String counts() {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/io"), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            // it has ended
            return last;
        }
    }
}
