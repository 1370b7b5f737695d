// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.presets.ExportedMachine;

/**
 * What an export made.
 *
 * @param files all files, the first disk or the appliance first
 * @param format of the disks
 * @param disks how many there are
 * @param virtualSize bytes of all disks
 * @param fileBytes bytes that the files occupy
 * @param time from start to the end
 * @param advice what to do with the files next, when they were made for a hypervisor
 * @param machine what the files are the disks of
 */
public record ExportReport(List<Path> files, DiskFormat format, int disks, long virtualSize, long fileBytes, Duration time,
        List<String> advice, ExportedMachine machine) {

    public ExportReport {
        files = List.copyOf(files);
        advice = List.copyOf(advice);
    }

    /** The first disk, or the appliance. */
    public Path file() {
        return files.getFirst();
    }
}
