// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.SaveChanges;
import org.mirage.engine.SavedChanges;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.running.FinishedRun;
import org.mirage.engine.running.RunOnVersion;
import org.mirage.engine.running.RunStep;

import picocli.CommandLine.Mixin;

/** A verb that runs something in a machine, shows what it changed and makes that the next version. */
abstract class MachineRunVerb extends Verb {

    /** So many paths are listed one by one; of more it is shown how many differ in each top directory. */
    private static final int LISTED = 20;

    /** All that one command makes is undone together. */
    private final UUID batch = UUID.randomUUID();

    @Mixin
    private RunOptions options;

    /** Refuses to save what several versions changed into one file. */
    protected final void checkSaved(int versions) throws UsageException {
        if (options.save != null && versions > 1) {
            throw new UsageException("--save writes what one version changed; name one");
        }
    }

    /**
     * Does some steps in a version.
     *
     * @param listOnly true to list what would be done with packages, and do nothing
     */
    protected final void run(Library library, VersionName name, List<RunStep> steps, boolean listOnly) throws Exception {
        String label = library.version(name).label();
        if (options.save != null) {
            // later all that ran would have been for nothing
            SaveChanges.check(options.save);
        }
        try (Progress monitor = progress()) {
            RunOutput output = new RunOutput(label, monitor, options.verbose, listOnly);
            Optional<FinishedRun> run = new RunOnVersion(library, name, steps).settings(options.settings()).listener(output)
                    .message(options.message).author(options.author).batch(batch).call(monitor);
            if (run.isEmpty()) {
                monitor.close();
                tell(label + ": " + (output.planned() == 0 ? "nothing to do" : output.planned() == 1 ? "1 package would change"
                        : output.planned() + " packages would change"));
                return;
            }
            try (FinishedRun finished = run.get()) {
                show(finished, label, monitor);
                finish(finished, label, monitor);
            }
        }
    }

    private void show(FinishedRun finished, String label, Progress monitor) throws IOException {
        Comparison difference = finished.difference(CompareProfile.EVERYTHING, monitor);
        SavedChanges saved = options.save == null ? null : save(difference, monitor);
        monitor.close();
        for (String warning : finished.warnings()) {
            terminal().printErrorLine(Style.WARNING, "mirage: " + label + ": " + warning);
        }
        if (!quiet()) {
            if (difference.counts().total() <= LISTED) {
                difference.visit(new DiffLines(terminal(), difference, true, null), Monitor.NONE);
            } else {
                new DiffStat(terminal(), difference, Monitor.NONE).print();
            }
            new DiffSummary(difference, terminal()).end(0);
        }
        if (saved != null) {
            tell(saved.edits() + " edits saved to " + saved.file()
                    + (saved.leftOut() > 0 ? "; " + saved.leftOut() + " paths cannot stand in a change set" : ""));
        }
    }

    private SavedChanges save(Comparison difference, Monitor monitor) throws IOException {
        return new SaveChanges(difference, options.save).title(options.message == null ? "" : options.message).call(monitor);
    }

    private void finish(FinishedRun finished, String label, Progress monitor) throws IOException {
        if (options.dryRun) {
            tell(label + " stays as it is: --dry-run keeps nothing");
            return;
        }
        terminal().flush();
        if (!options.yes && !quiet() && terminal().canAsk()
                && !confirmed("Make this the next version of " + label, label + " is to get a next version")) {
            tell(label + " stays as it is: nothing was kept");
            return;
        }
        VersionSummary made = finished.accept(monitor);
        monitor.close();
        tell(terminal().styled(Style.HEADING, made.label()) + ": " + Harmless.line(made.message()) + "; mirage run " + made.label()
                + " --log shows what it wrote");
    }

    private void tell(String line) throws IOException {
        if (!quiet()) {
            terminal().println(line);
        }
    }
}
