// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

import org.mirage.cli.ExitCode;
import org.mirage.cli.ExitCodes;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.DiffStream;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.SafeStream;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.CompareVersions;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.WriteContentDifferences;
import org.mirage.engine.WriteReport;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.DifferenceVisitor;
import org.mirage.engine.facts.CompareFacts;
import org.mirage.engine.facts.FactGroup;
import org.mirage.engine.packages.ComparePackages;
import org.mirage.engine.packages.FoldPackages;
import org.mirage.engine.packages.OutsidePackages;
import org.mirage.engine.packages.PackageDifference;
import org.mirage.engine.packages.PackageFold;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"First what differs beyond files: disks, system, users, services. Then a line for each path: A added, "
        + "D removed, M changed, m changed in metadata only (mode, owner, time, attributes, hard links), T of another type, R "
        + "moved; its size, and in what it differs. Configuration under /etc comes first. On a terminal, new and vanished "
        + "directories are one line each, and directories that differ by their time alone are not listed.",
        "With --base, each line says which side changed: left, right, both alike, or conflict, and has a letter for either."},
        footer = {"  mirage diff web@3 @4                            # version 3 with version 4",
                "  mirage diff web                                 # the newest version with the one before",
                "  mirage diff web@3 web@4 /etc --profile without-times",
                "  mirage diff web db --ignore '*.log' --ignore '/var/lib/**' --stat",
                "  mirage diff web@3 @4 /etc --content | less      # unified diffs; patch -p1 takes them",
                "  mirage diff web@3 @4 --html web.html --save web.changes",
                "  mirage diff web@3 @4 --json | jq -r '.entries[] | select(.kind == \"added\") | .path'",
                "  mirage diff web@3 @4 --packages                 # what was installed, upgraded, removed",
                "  mirage diff web@3 @4 --fold                     # the same, and what changed outside of packages",
                "  mirage diff web-test web-live --base auto       # what each side did since they were one"})
public final class DiffVerb extends Verb {

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", hideParamSyntax = true,
            description = {"IMAGE[@N] [IMAGE[@N]] [PATH]: the version before, the version after, where to compare. One version "
                    + "alone is compared with its parent; @N alone is of the first one's image. Paths begin with a slash; "
                    + "IMAGE@N:PATH is understood, too."})
    private List<String> words = List.of();

    @Option(names = "--base", paramLabel = "IMAGE[@N]|auto",
            description = "Compare both with this one and tell who changed what; auto is the nearest that both came from.")
    private String base;

    @Option(names = {"-p", "--profile"}, paramLabel = "NAME|FILE",
            description = "What counts as a difference; \"mirage profiles\" lists them. Otherwise everything does.")
    private String profile = CompareProfile.EVERYTHING.name();

    @Option(names = "--ignore", paramLabel = "GLOB", description = "Leave these paths out, too; may be given several times. "
            + "Without a slash it is meant for names anywhere.")
    private List<String> ignored = List.of();

    @Option(names = "--no-moves", description = "Do not look for what was moved.")
    private boolean withoutMoves;

    @Option(names = "--no-facts", description = "Compare files only.")
    private boolean withoutFacts;

    @Option(names = {"-a", "--all"}, description = "List every path on a terminal, too.")
    private boolean all;

    @Option(names = "--stat", description = "How much differs in each top directory.")
    private boolean stat;

    @Option(names = "--name-status", description = "Letter and path only, with tabs between.")
    private boolean nameStatus;

    @Option(names = "-z", description = "With --name-status, end every field with NUL.")
    private boolean nul;

    @Option(names = "--content", description = "How the contents of files differ, as unified diffs that patch takes.")
    private boolean content;

    @Option(names = "--json", description = "All that is known, as JSON.")
    private boolean json;

    @Option(names = "--packages", description = "Packages instead of files: which were added, removed, went up or down. With --json, too.")
    private boolean packages;

    @Option(names = "--fold", description = "First a line for each package that was added, removed, went up or down, with the number "
            + "of its paths; then only what differs outside of these. With --json and --name-status, too.")
    private boolean fold;

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
        if (packages && !asked.path().equals("/")) {
            throw new UsageException("--packages is about all of a version; leave out " + asked.path());
        }
        VersionName right = version(asked.right());
        VersionName left = asked.left() == null ? null : version(asked.left());
        VersionName namedBase = base == null || base.equals(DiffVersions.NEAREST) ? null : version(base);
        try (Library library = library()) {
            CompareProfile chosen = ChosenProfile.find(library, profile).ignoring(ChosenProfile.patterns(ignored));
            DiffVersions versions = DiffVersions.find(library, left, right, base, namedBase, silent());
            if (packages) {
                return comparePackages(library, versions);
            }
            files.check(versions.base() != null);
            Comparison[] comparison = {null};
            List<FactGroup> facts;
            PackageFold folded;
            try (Progress monitor = terminal().errorShown() ? progress() : silent()) {
                CompareVersions compare = new CompareVersions(library, versions.left(), versions.right()).base(versions.base())
                        .profile(chosen).moves(!withoutMoves);
                withPath(versions.right() + ":" + asked.path(), at -> comparison[0] = compare.path(at.path()).call(monitor));
                facts = facts(comparison[0], monitor);
                folded = fold ? new FoldPackages(comparison[0]).call(monitor) : null;
                files.write(comparison[0], facts, terminal(), quiet(), monitor);
            }
            print(comparison[0], facts, folded);
            if (folded != null && folded.incomplete()) {
                throw new MirageException(PackagesVerb.INCOMPLETE);
            }
            boolean packagesDiffer = folded != null && DiffFold.isAny(comparison[0], folded);
            boolean equal = comparison[0].isEqual() && !packagesDiffer && (facts.isEmpty() || !factsCount(comparison[0]));
            return equal ? ExitCode.DONE : ExitCode.NO;
        }
    }

    private int comparePackages(Library library, DiffVersions versions) throws IOException {
        ComparePackages compare = new ComparePackages(library, versions.left(), versions.right());
        List<PackageDifference> differences;
        try (Progress monitor = progress()) {
            differences = compare.call(monitor);
        }
        if (json) {
            DiffPackages.printJson(differences, terminal());
        } else {
            DiffPackages.print(differences, terminal());
        }
        if (compare.incomplete()) {
            throw new MirageException(PackagesVerb.INCOMPLETE);
        }
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }

    private void checkOptions() throws UsageException {
        if (packages && (base != null || stat || nameStatus || content || files.isAsked())) {
            throw new UsageException("--packages goes with --json, and with no other form and no --base");
        }
        if (fold && (packages || base != null || stat || content || files.isAsked())) {
            throw new UsageException("--fold goes with --json and --name-status, and with no other form and no --base");
        }
        if (Stream.of(stat, nameStatus, content, json, files.takesOutput()).filter(asked -> asked).count() > 1) {
            throw new UsageException("of --stat, --name-status, --content, --json and --csv - only one can be printed");
        }
        if (content && base != null) {
            throw new UsageException("--content shows how one version becomes another; leave out --base");
        }
        if (nul && !nameStatus) {
            throw new UsageException("-z goes with --name-status");
        }
    }

    /** What differs beyond files, where anybody wants to know; of a part of a version it cannot be told. */
    private List<FactGroup> facts(Comparison comparison, Monitor monitor) throws IOException {
        boolean told = json || files.tellsFacts() || !stat && !nameStatus && !content && !files.takesOutput();
        boolean decides = comparison.isEqual() && factsCount(comparison);
        return withoutFacts || comparison.path().length > 1 || !told && !decides ? List.of()
                : new CompareFacts(comparison.base(), comparison.left(), comparison.right()).call(monitor);
    }

    /** Whoever says which files count has said that all else does not. */
    private static boolean factsCount(Comparison comparison) {
        CompareProfile profile = comparison.profile();
        return profile.ignoredFacets().isEmpty() && profile.ignoredPaths().isEmpty();
    }

    private void print(Comparison comparison, List<FactGroup> facts, PackageFold folded) throws IOException {
        if (nameStatus) {
            comparison.visit(outside(new NameStatusLines(terminal(), comparison.isThreeWay(), nul), folded), silent());
        } else if (content) {
            printContent(comparison);
        } else if (json) {
            new WriteReport(comparison).facts(facts).fold(folded).format(WriteReport.Format.JSON).call(terminal().output(), silent());
        } else if (stat && !terminal().outputShown()) {
            new DiffStat(terminal(), comparison, silent()).print();
        } else if (!files.takesOutput()) {
            DiffSummary summary = new DiffSummary(comparison, terminal());
            summary.begin();
            if (stat) {
                new DiffStat(terminal(), comparison, silent()).print();
            } else if (!files.isAsked() || all) {
                summary.leftOut(list(comparison, facts, folded));
            }
            summary.end(comparison.hidden(silent()));
            if (folded != null && DiffFold.isAny(comparison, folded)) {
                new DiffFold(terminal(), comparison, folded).end();
            }
        }
    }

    private void printContent(Comparison comparison) throws IOException {
        OutputStream output = terminal().output();
        OutputStream target = !terminal().outputShown() ? output
                : terminal().coloured() ? new DiffStream(output) : new SafeStream(output);
        new WriteContentDifferences(comparison).call(target, silent());
        target.flush();
    }

    /** Lists all for people and says how many directories were left out because their time alone differs. */
    private long list(Comparison comparison, List<FactGroup> facts, PackageFold folded) throws IOException {
        boolean complete = all || !terminal().outputShown();
        boolean headed = folded != null && DiffFold.isAny(comparison, folded);
        if (headed) {
            new DiffFold(terminal(), comparison, folded).print();
        }
        new FactLines(terminal(), comparison.isThreeWay(), complete).print(facts);
        if (headed && facts.isEmpty()) {
            terminal().println("\n" + terminal().styled(Style.HEADING, "Files"));
        }
        DiffLines lines = new DiffLines(terminal(), comparison, complete, folded);
        comparison.visit(outside(lines, folded), silent());
        return lines.leftOut();
    }

    private DifferenceVisitor outside(DifferenceVisitor lines, PackageFold folded) {
        return folded == null ? lines : new OutsidePackages(folded, lines, silent());
    }
}
