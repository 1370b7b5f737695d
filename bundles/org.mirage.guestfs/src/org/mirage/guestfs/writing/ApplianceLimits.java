// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.writing;

import java.time.Duration;

/**
 * What an appliance may use.
 *
 * @param memoryMiB its memory in MiB, 0 for what libguestfs gives it
 * @param processorTime of QEMU, from its start on
 * @param roomBytes of the file system for temporary files of what runs in a machine; 0 when nothing will
 */
public record ApplianceLimits(int memoryMiB, Duration processorTime, long roomBytes) {

    private static final long ROOM = 64L << 30;
    /** What the kernel gives any appliance, a day, but for the time in which we see that it was used and can say so. */
    private static final Duration MOST_PROCESSOR_TIME = Duration.ofHours(24).minus(WritableAppliance.TO_BE_TOLD);

    /** For edits, which run nothing of a machine's own. */
    public static final ApplianceLimits EDITS = new ApplianceLimits(0, Duration.ofHours(12), 0);

    /** For what runs in a machine; of processor time at most what any appliance has. */
    public static ApplianceLimits running(int memoryMiB, Duration processorTime) {
        return new ApplianceLimits(memoryMiB,
                processorTime.compareTo(MOST_PROCESSOR_TIME) > 0 ? MOST_PROCESSOR_TIME : processorTime, ROOM);
    }
}
