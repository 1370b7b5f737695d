// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.nio.file.Path;
import java.time.Duration;

import org.mirage.cli.UsageException;
import org.mirage.engine.running.RunSettings;

import picocli.CommandLine.Option;

/** What all verbs take that run something in a machine. */
final class RunOptions {

    @Option(names = "--dry-run", description = "Run it and show what it changes, but keep nothing.")
    boolean dryRun;

    @Option(names = {"-y", "--yes"}, description = "Do not ask whether what it changed is to be kept. On a terminal that is asked, "
            + "unless --quiet is said; elsewhere it is kept.")
    boolean yes;

    @Option(names = "--save", paramLabel = "FILE", description = "Write what it changed as a change set.")
    Path save;

    @Option(names = {"-m", "--message"}, paramLabel = "TEXT", description = "Why, in your words.")
    String message;

    @Option(names = "--author", paramLabel = "NAME", description = "Who; otherwise the user who runs this.")
    String author;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "How long one step may take; it is ended then (7200).")
    private long timeout = RunSettings.STANDARD.time().toSeconds();

    @Option(names = "--cpu-time", paramLabel = "SECONDS", description = "How much processor time the appliance may use altogether, its "
            + "start included; what runs is ended then (four times --timeout and half an hour more; never more than 24 hours less two "
            + "minutes).")
    private Long processorTime;

    @Option(names = "--memory", paramLabel = "MIB", description = "Memory of the appliance in MiB (2048).")
    private int memory = RunSettings.STANDARD.memoryMiB();

    @Option(names = {"-v", "--verbose"}, description = "Show what it writes while it does.")
    boolean verbose;

    RunSettings settings() throws UsageException {
        if (timeout < 1 || processorTime != null && processorTime < 1 || memory < 256) {
            throw new UsageException("--timeout and --cpu-time take seconds from 1 on, --memory MiB from 256 on");
        }
        return new RunSettings(memory, Duration.ofSeconds(timeout), processorTime == null ? null : Duration.ofSeconds(processorTime));
    }
}
