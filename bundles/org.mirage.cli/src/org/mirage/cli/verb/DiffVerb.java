// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.mirage.cli.ExitCode;
import org.mirage.cli.ExitCodes;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.CompareVersions;
import org.mirage.engine.Library;
import org.mirage.engine.VersionName;
import org.mirage.engine.WriteReport;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Each path that differs is a line: A added, D removed, M changed, m changed in metadata only (mode, owner, time, "
        + "attributes, hard links), T of another type, R moved; then its size, and in what it differs. Configuration "
        + "under /etc comes first. On a terminal, new and vanished directories are one line each, and directories that differ by "
        + "their time alone are not listed. No content is read.",
        "With --base, each line says which side changed: left, right, both alike, or conflict, and has a letter for either."},
        footer = {"  mirage diff web@3 @4                            # version 3 with version 4",
                "  mirage diff web                                 # the newest version with the one before",
                "  mirage diff web@3 web@4 /etc --profile without-times",
                "  mirage diff web db --ignore '*.log' --ignore '/var/lib/**' --stat",
                "  mirage diff web@1 web@2 --name-status -z | xargs -0 …",
                "  mirage diff web-test web-live --base auto       # what each side did since they were one"})
public final class DiffVerb extends Verb {

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", hideParamSyntax = true,
            description = {"IMAGE[@N] [IMAGE[@N]] [PATH]: the version before, the version after, where to compare. One version alone is "
                    + "compared with its parent; @N alone is of the first one's image. Paths begin with a slash; IMAGE@N:PATH is "
                    + "understood, too."})
    private List<String> words = List.of();

    @Option(names = "--base", paramLabel = "IMAGE[@N]|auto",
            description = "Compare both with this one and tell who changed what; auto is the nearest that both came from.")
    private String base;

    @Option(names = {"-p", "--profile"}, paramLabel = "NAME|FILE",
            description = "What counts as a difference; \"mirage profiles\" lists them. Otherwise everything does.")
    private String profile = CompareProfile.EVERYTHING.name();

    @Option(names = "--ignore", paramLabel = "GLOB", description = "Leave these paths out, too; may be given several times. Without a "
            + "slash it is meant for names anywhere.")
    private List<String> ignored = List.of();

    @Option(names = "--no-moves", description = "Do not look for what was moved.")
    private boolean withoutMoves;

    @Option(names = {"-a", "--all"}, description = "List every path on a terminal, too.")
    private boolean all;

    @Option(names = "--stat", description = "How much differs in each top directory.")
    private boolean stat;

    @Option(names = "--name-status", description = "Letter and path only, with tabs between.")
    private boolean nameStatus;

    @Option(names = "-z", description = "With --name-status, end every field with NUL.")
    private boolean nul;

    @Option(names = "--json", description = "All that is known, as JSON.")
    private boolean json;

    @Mixin
    private final DiffFiles files = new DiffFiles();

    @Override
    protected ExitCodes exitCodes() {
        return ExitCodes.answering("nothing differs", "something differs");
    }

    @Override
    protected int run() throws Exception {
        checkOptions();
        DiffWords asked = DiffWords.of(words);
        VersionName right = version(asked.right());
        VersionName left = asked.left() == null ? null : version(asked.left());
        VersionName namedBase = base == null || base.equals(DiffVersions.NEAREST) ? null : version(base);
        try (Library library = library()) {
            CompareProfile chosen = ChosenProfile.find(library, profile).ignoring(ChosenProfile.patterns(ignored));
            DiffVersions versions = DiffVersions.find(library, left, right, base, namedBase, silent());
            Comparison[] comparison = {null};
            try (Progress monitor = terminal().errorShown() ? progress() : silent()) {
                files.check(versions.base() != null);
                withPath(versions.right() + ":" + asked.path(), at -> comparison[0] = new CompareVersions(library, versions.left(),
                        versions.right()).base(versions.base()).profile(chosen).path(at.path()).moves(!withoutMoves).call(monitor));
                files.write(comparison[0], terminal(), quiet(), monitor);
            }
            print(comparison[0]);
            return comparison[0].isEqual() ? ExitCode.DONE : ExitCode.NO;
        }
    }

    private void checkOptions() throws UsageException {
        if (Stream.of(stat, nameStatus, json, files.takesOutput()).filter(asked -> asked).count() > 1) {
            throw new UsageException("of --stat, --name-status, --json and --csv - only one can be printed");
        }
        if (nul && !nameStatus) {
            throw new UsageException("-z goes with --name-status");
        }
    }

    private void print(Comparison comparison) throws IOException {
        if (nameStatus) {
            comparison.visit(new NameStatusLines(terminal(), comparison.isThreeWay(), nul), silent());
        } else if (json) {
            new WriteReport(comparison).format(WriteReport.Format.JSON).call(terminal().output(), silent());
        } else if (!files.takesOutput()) {
            printForPeople(comparison);
        }
    }

    private void printForPeople(Comparison comparison) throws IOException {
        DiffSummary summary = new DiffSummary(comparison);
        boolean shown = terminal().outputShown();
        if (shown || !stat) {
            terminal().println(terminal().styled(Style.HEADING, summary.versions()));
        }
        long leftOut = 0;
        if (files.isAsked() && !stat && !all) {
            // the files tell all, so a line is enough here
            summarise(summary, comparison);
            return;
        }
        if (stat) {
            new DiffStat(terminal(), comparison, silent()).print();
        } else {
            DiffLines lines = new DiffLines(terminal(), comparison, all || !shown);
            comparison.visit(lines, silent());
            leftOut = lines.leftOut();
        }
        if (shown || !stat) {
            end(comparison, summary, leftOut);
        }
    }

    private void end(Comparison comparison, DiffSummary summary, long leftOut) throws IOException {
        if (leftOut > 0) {
            terminal().println(terminal().styled(Style.FAINT, leftOut + (leftOut == 1 ? " directory differs" : " directories differ")
                    + " by the time alone and " + (leftOut == 1 ? "is" : "are") + " not listed; --all lists every path"));
        }
        summarise(summary, comparison);
    }

    private void summarise(DiffSummary summary, Comparison comparison) throws IOException {
        terminal().println(summary.line(comparison.hidden(silent())));
        if (!summary.sides().isEmpty()) {
            terminal().println(summary.sides());
        }
    }
}
