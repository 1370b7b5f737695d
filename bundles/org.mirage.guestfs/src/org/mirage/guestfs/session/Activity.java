// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many bytes the processes below the helper, QEMU among them, have written so far.
 *
 * <p>Source: proc(5), {@code /proc/pid/io}.
 */
public final class Activity {

    private static final String WRITTEN = "wchar: ";

    private final ProcessHandle helper;

    Activity(ProcessHandle helper) {
        this.helper = helper;
    }

    /** The number; 0 when none is left. */
    public long written() {
        return helper.descendants().mapToLong(Activity::written).sum();
    }

    private static long written(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/io"), StandardCharsets.US_ASCII).lines()
                    .filter(line -> line.startsWith(WRITTEN)).mapToLong(line -> Long.parseLong(line.substring(WRITTEN.length()))).sum();
        } catch (IOException | NumberFormatException e) {
            // ended meanwhile
            return 0;
        }
    }
}
