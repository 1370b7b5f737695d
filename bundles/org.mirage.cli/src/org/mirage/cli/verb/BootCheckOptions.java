// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.mirage.cli.UsageException;
import org.mirage.engine.ExportReport;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.CheckBoot;
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

    /** True when it is asked for. */
    boolean wanted() {
        return pattern != null;
    }

    /** Looks before the export whether it can be done after. */
    void check(Path file, boolean overwrite) throws MirageException, UsageException {
        if (!wanted() && seconds != null) {
            throw new UsageException("--check-boot-time goes with --check-boot");
        }
        if (seconds != null && seconds < 1) {
            throw new UsageException("--check-boot-time takes seconds, at least 1");
        }
        if (wanted()) {
            try {
                new CheckBoot(null, null).pattern(pattern);
            } catch (MirageException malformed) {
                throw new UsageException(malformed.getMessage());
            }
            Path log = CheckBoot.log(file);
            if (!overwrite && Files.exists(log)) {
                throw new MirageException(log + " exists already; say that it shall be overwritten, or choose another name");
            }
        }
    }

    /** Starts what was made. */
    BootCheck run(ExportReport report, Preset preset, boolean overwrite, Monitor monitor) throws IOException {
        CheckBoot check = new CheckBoot(report, preset).pattern(pattern).overwrite(overwrite);
        return (seconds == null ? check : check.time(Duration.ofSeconds(seconds))).call(monitor);
    }
}
