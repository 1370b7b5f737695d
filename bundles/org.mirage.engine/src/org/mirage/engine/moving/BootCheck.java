// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What became of a machine that was started from exported files.
 *
 * @param outcome how it ended
 * @param line the line that told so, or the last one that was printed; for people, may be empty
 * @param time how long it ran
 * @param log where all that it printed is kept
 * @param bus the controller that it had its disks on
 * @param exact whether the hypervisor that the export is for has the same
 * @param emulated whether the processor was emulated, which is slow
 * @param command that started it
 */
public record BootCheck(BootOutcome outcome, String line, Duration time, Path log, String bus, boolean exact, boolean emulated,
        List<String> command) {

    public BootCheck {
        command = List.copyOf(command);
    }

    /** True when what was waited for came. */
    public boolean started() {
        return outcome == BootOutcome.STARTED;
    }
}
