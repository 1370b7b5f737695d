// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.mirage.cli.UsageException;
import org.mirage.engine.ExportReport;
import org.mirage.engine.InstancesReport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.engine.moving.CheckInstances;
import org.mirage.engine.moving.CheckedInstance;
import org.mirage.engine.presets.Preset;

import picocli.CommandLine.Option;

/** Whether a finished export is started to see that it works. */
final class BootCheckOptions {

    @Option(names = "--check-boot", arity = "0..1", paramLabel = "PATTERN", fallbackValue = "",
            description = "Start the machine from the finished files, without network, until it asks for a login on its serial console, or prints "
                    + "what matches PATTERN. The files stay as they are; what it prints is kept in FILE's name with .console.log.")
    private String pattern;

    @Option(names = "--check-boot-time", paramLabel = "SECONDS",
            description = "Wait so long; otherwise five minutes, or fifteen where QEMU emulates the processor.")
    private Long seconds;

    @Option(names = "--check-boot-machines", paramLabel = "N", description = "With --instances: start only so many of them, the first, the last and "
            + "others evenly between; otherwise all are started, one after another.")
    private Integer machines;

    /** True when it is asked for. */
    boolean wanted() {
        return pattern != null;
    }

    /** Looks whether the options go together. */
    private void check() throws UsageException {
        if (!wanted() && seconds != null) {
            throw new UsageException("--check-boot-time goes with --check-boot");
        }
        if (seconds != null && seconds < 1) {
            throw new UsageException("--check-boot-time takes seconds, at least 1");
        }
        if (machines != null && machines < 1) {
            throw new UsageException("--check-boot-machines takes a number, at least 1");
        }
        if (wanted()) {
            try {
                new CheckBoot(null, null).pattern(pattern);
            } catch (MirageException malformed) {
                throw new UsageException(malformed.getMessage());
            }
        }
    }

    /** Looks before the export of one machine whether it can be done after. */
    void check(Path file, boolean overwrite) throws MirageException, UsageException {
        check();
        if (machines != null) {
            throw new UsageException("--check-boot-machines goes with --instances and --check-boot");
        }
        if (wanted()) {
            requireNoLog(file, overwrite);
        }
    }

    /** The same before that of several; their first disks in the order of the table. */
    void check(List<Path> files, boolean overwrite) throws MirageException, UsageException {
        check();
        if (!wanted() && machines != null) {
            throw new UsageException("--check-boot-machines goes with --instances and --check-boot");
        }
        if (wanted()) {
            for (int row : CheckInstances.rows(files.size(), most())) {
                requireNoLog(files.get(row), overwrite);
            }
        }
    }

    private static void requireNoLog(Path file, boolean overwrite) throws MirageException {
        Path log = CheckBoot.log(file);
        if (!overwrite && Files.exists(log)) {
            throw new MirageException(log + " exists already; say that it shall be overwritten, or choose another name");
        }
    }

    private int most() {
        return machines == null ? Integer.MAX_VALUE : machines;
    }

    private Duration time() {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    /** Starts what was made. */
    BootCheck run(ExportReport report, Preset preset, boolean overwrite, Monitor monitor) throws IOException {
        return new CheckBoot(report, preset).pattern(pattern).overwrite(overwrite).time(time()).call(monitor);
    }

    /** Starts what was made of a table, or a sample of it. */
    List<CheckedInstance> run(InstancesReport report, Preset preset, boolean overwrite, Monitor monitor) throws IOException {
        return new CheckInstances(report, preset).pattern(pattern).overwrite(overwrite).time(time()).most(most()).call(monitor);
    }
}
