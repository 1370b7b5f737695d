// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.ByteCount;
import org.mirage.engine.CarriedTarget;
import org.mirage.engine.CarryChange;
import org.mirage.engine.CarryReport;
import org.mirage.engine.ImageQuery;
import org.mirage.engine.Library;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionName;
import org.mirage.engine.carrying.CarryProblem;
import org.mirage.engine.carrying.CarryResult;
import org.mirage.engine.carrying.Generation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"What a run in IMAGE@N changed against the version before it, such as an installation of packages, is done "
        + "in other images without running again: packages, users, alternatives and caches are merged entry by entry, numbers of "
        + "users are translated, each image gets SSH host keys of its own.",
        "An image that cannot take it is left as it is, and why is said: install in it in full."},
        footer = {"  mirage carry web@7 shop blog wiki", "  mirage carry web@7 --match \"system:debian\" --dry-run",
                "  mirage carry web@7 --find 'package:nginx'",
                "  mirage carry web@9 shop --since web@6 -m \"Security updates of May\""})
public final class CarryVerb extends Verb {

    private static final int SHOWN_PROBLEMS = 10;

    @Parameters(index = "0", paramLabel = "IMAGE[@N]", description = "The version that the run made.")
    private String child;

    @Parameters(index = "1..*", paramLabel = "TO", description = "Images or versions that are to have the change, too.")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--all", description = "All other images, in their newest versions.")
    private boolean all;

    @Option(names = "--match", paramLabel = "QUERY",
            description = "All other images whose newest versions answer it: \"web-* system:debian -host:test*\".")
    private String match;

    @Mixin
    private FindOption find;

    @Option(names = "--since", paramLabel = "VERSION", description = "What changed since that version; otherwise since the parent.")
    private String since;

    @Option(names = "--generate", description = "Where something must be made in an image itself, such as an "
        + "initial RAM disk, run its programs in an appliance; otherwise such an image cannot take the change. Where they only bring "
        + "up to date what the machine would do itself some time, such as the list of manual pages, they run, too.")
    private boolean generate;

    @Option(names = {"-n", "--dry-run"}, description = "Only tell which images can take it.")
    private boolean dryRun;

    @Option(names = {"-m", "--message"}, paramLabel = "TEXT", description = "Why, for the new versions.")
    private String message;

    @Override
    protected int run() throws IOException {
        find.requireAlone(all || match != null || !targets.isEmpty());
        boolean chosen = all || match != null || find.isGiven();
        if (chosen == !targets.isEmpty()) {
            throw new UsageException(chosen ? "--all and --match choose the images; name none besides"
                    : "name the images to carry to, or say --all, --match or --find");
        }
        try (Library library = library()) {
            VersionName from = version(child);
            CarryChange carry = new CarryChange(library, from, chosen ? others(library, from.image()) : named());
            carry.generating(generate);
            if (since != null) {
                carry.since(version(since));
            }
            if (message != null) {
                carry.message(message);
            }
            CarryReport report;
            try (Progress monitor = progress()) {
                report = dryRun ? carry.check(monitor) : carry.call(monitor);
            }
            for (CarriedTarget target : report.targets()) {
                print(target);
            }
            if (!quiet()) {
                summary(report);
            }
            return report.count(CarryResult.State.REFUSED) > 0 ? ExitCode.TROUBLE : ExitCode.DONE;
        }
    }

    private List<VersionName> named() throws UsageException {
        List<VersionName> names = new ArrayList<>();
        for (String target : targets) {
            names.add(version(target));
        }
        return names;
    }

    private List<VersionName> others(Library library, String image) throws IOException {
        if (find.isGiven()) {
            return find.choose(library, false, version -> !version.name().equals(image), terminal(), quiet(), progress());
        }
        ImageQuery query = match == null ? null : ImageQuery.parse(match);
        List<VersionName> names = library.images().stream()
                .filter(other -> !other.name().equals(image) && (query == null || query.matches(other)))
                .map(other -> new VersionName(other.name(), 0)).toList();
        if (names.isEmpty()) {
            throw new NotFoundException(match == null ? "There is no other image" : "No other image matches " + match);
        }
        return names;
    }

    private void print(CarriedTarget target) throws IOException {
        String name = target.target().label();
        CarryResult result = target.result();
        switch (result.state()) {
            case CARRIED -> {
                terminal().println(target.made() == null ? name + ": applies" : name + " → " + target.made().label());
                for (String note : result.notes()) {
                    terminal().println("  " + Harmless.line(note));
                }
                for (Generation generation : result.generations()) {
                    String who = generate && generation.isRun() ? "made anew in it: " : "brought up to date by the machine itself: ";
                    terminal().println("  " + who + Harmless.line(generation.what()));
                }
            }
            case ALREADY_THERE -> terminal().println(name + ": already there");
            case REFUSED -> {
                terminal().println(terminal().styled(Style.BAD, name + ": cannot take it"));
                for (CarryProblem problem : result.problems().subList(0, Math.min(SHOWN_PROBLEMS, result.problems().size()))) {
                    terminal().println("  " + Harmless.line(problem.toString()));
                }
                if (result.problems().size() > SHOWN_PROBLEMS) {
                    terminal().println("  and " + (result.problems().size() - SHOWN_PROBLEMS) + " more");
                }
                if (!result.generations().isEmpty()) {
                    terminal().println("  with --generate it can, in an appliance");
                }
            }
        }
    }

    private void summary(CarryReport report) throws IOException {
        long refused = report.count(CarryResult.State.REFUSED);
        terminal().println(report.count(CarryResult.State.CARRIED) + (dryRun ? " can take what " : " have what ")
                + report.child().label() + " changed since " + report.parent().label() + ", " + refused + " cannot"
                + (report.storedBytes() > 0 ? "; " + ByteCount.show(report.storedBytes()) + " stored" : "") + ".");
    }
}
