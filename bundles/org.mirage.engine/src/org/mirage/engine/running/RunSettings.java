// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.time.Duration;

/**
 * What something that runs in a machine may use.
 *
 * @param memoryMiB memory of the appliance in MiB, 0 for what libguestfs gives it
 * @param time how long one step may take
 * @param processorTime of the appliance altogether, its start included; null for what no step needs within its time
 */
public record RunSettings(int memoryMiB, Duration time, Duration processorTime) {

    private static final int STANDARD_MEMORY = 2048;
    private static final int PROCESSORS = 4;
    private static final Duration START = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);

    /** 2 GiB, and two hours for each step. */
    public static final RunSettings STANDARD = new RunSettings(STANDARD_MEMORY, Duration.ofHours(2), null);

    /** The same with other memory. */
    public RunSettings memory(int mebibytes) {
        return new RunSettings(mebibytes, time, processorTime);
    }

    /** The same with another time. */
    public RunSettings time(Duration value) {
        return new RunSettings(memoryMiB, value, processorTime);
    }

    /** The same with other processor time. */
    public RunSettings processorTime(Duration value) {
        return new RunSettings(memoryMiB, time, value);
    }

    /** Processor time that the appliance has; it gets no more than a day in any case. */
    Duration processorLimit() {
        Duration step = time.compareTo(DAY) < 0 ? time : DAY;
        return processorTime != null ? processorTime : step.multipliedBy(PROCESSORS).plus(START);
    }
}
