// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What an export of several machines made.
 *
 * @param instances one a machine, in the order of the table
 * @param base the files that they are thin over; none when they are whole
 * @param time from start to the end
 */
public record InstancesReport(List<ExportReport> instances, List<Path> base, Duration time) {

    public InstancesReport {
        instances = List.copyOf(instances);
        base = List.copyOf(base);
    }
}
