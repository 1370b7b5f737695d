// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.time.Duration;

/**
 * What something that runs in a machine may use.
 *
 * @param memoryMiB memory of the appliance in MiB, 0 for what libguestfs gives it
 * @param time how long one step may take
 */
public record RunSettings(int memoryMiB, Duration time) {

    private static final int STANDARD_MEMORY = 2048;

    /** 2 GiB, and two hours for each step. */
    public static final RunSettings STANDARD = new RunSettings(STANDARD_MEMORY, Duration.ofHours(2));

    /** The same with other memory. */
    public RunSettings memory(int mebibytes) {
        return new RunSettings(mebibytes, time);
    }

    /** The same with another time. */
    public RunSettings time(Duration value) {
        return new RunSettings(memoryMiB, value);
    }
}
