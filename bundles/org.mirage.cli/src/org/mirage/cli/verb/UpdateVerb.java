// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.engine.ImageQuery;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.KeptChanges;
import org.mirage.engine.KeptName;
import org.mirage.engine.Library;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.readymade.ReadyMade;
import org.mirage.engine.readymade.ReadyMadeSets;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Applies a change set to the files of one version or of many; each that it changes gets a next version in its "
        + "image. No machine is started and no disk is written; that is done when somebody needs the disk. IMAGE is its newest "
        + "version.",
        "",
        "Either all versions are updated or none: where the change set does not fit, it is said what was expected and what was "
                + "found. docs/changes.md describes change sets, docs/ready-made.md ready-made ones, docs/updating.md the rest."},
        footer = {"  mirage update web --changes harden.changes",
                "  mirage update --match 'web-* system:debian' --changes harden.changes --dry-run",
                "  mirage update --all --changes motd.changes --set greeting='Hello there' -m 'New greeting'",
                "  mirage update --find 'name:telnetd' --changes no-telnet.changes",
                "  mirage update web --changes sanitise --set keep=ssh-userdir", "  mirage update web --changes library:harden",
                "  mirage update web db@3 --changes ssh.changes --three-way --skip-conflicts"})
public final class UpdateVerb extends Verb {

    @Parameters(arity = "0..*", paramLabel = "IMAGE[@N]", description = "What to update.")
    private List<String> named = List.of();

    @Option(names = {"-c", "--changes"}, paramLabel = "FILE|NAME", required = true, description = "The change set: a file; the name "
            + "of a ready-made one (\"mirage changes ready\" lists them), which is made for each version by itself; or library:NAME for "
            + "one that the library keeps (\"mirage changes list\").")
    private String changes;

    @Option(names = "--all", description = "Update all images.")
    private boolean all;

    @Option(names = "--match", paramLabel = "QUERY", description = "Update the images that this is true of: words such as web-*, "
            + "system:debian, host:*.example.org, architecture:arm64, each with a minus before it for what must not be so.")
    private String query;

    @Mixin
    private FindOption find;

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Option(names = {"-n", "--dry-run"}, description = "Only tell what would become of each version.")
    private boolean dryRun;

    @Option(names = {"-m", "--message"}, paramLabel = "TEXT", description = "Why; otherwise the title of the change set.")
    private String message;

    @Option(names = "--three-way", description = "Where a text is not the expected one, merge what the change set does to it with "
            + "what was done to it otherwise, if that is clean.")
    private boolean threeWay;

    @Option(names = "--skip-conflicts", description = "Update the versions that it fits, even when it does not fit all.")
    private boolean skipConflicts;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Override
    protected int run() throws Exception {
        find.requireAlone(all || query != null || !named.isEmpty());
        boolean chosen = all || query != null || find.isGiven();
        if (named.isEmpty() != chosen) {
            throw new UsageException("name the images, or say --all, --match QUERY or --find QUERY");
        }
        try (Library library = library()) {
            UpdateVersions update = update(library).targets(chosen ? chosen(library) : named()).parameters(parameters.values())
                    .message(message).threeWay(threeWay).skipConflicts(skipConflicts);
            UpdateReport report;
            try (Progress monitor = progress()) {
                report = dryRun ? update.check(monitor) : update.call(monitor);
            }
            UpdateOutput output = new UpdateOutput(terminal(), dryRun, skipConflicts);
            return json ? output.json(report) : output.show(report, quiet());
        }
    }

    private UpdateVersions update(Library library) throws IOException {
        if (KeptName.isMeant(changes)) {
            return new UpdateVersions(library, new KeptChanges(library).given(KeptName.parse(changes), silent()));
        }
        Optional<ReadyMade> ready = ReadyMadeSets.named(changes);
        if (ready.isPresent()) {
            return new UpdateVersions(library, ready.get());
        }
        if (KeptName.isName(changes) && Files.notExists(Path.of(changes)) && new KeptChanges(library).contains(changes, silent())) {
            throw new NotFoundException("there is no file \"" + changes + "\"; the change set of that name that the library keeps is named "
                    + new KeptName(changes, 0));
        }
        if (changes.matches("[a-z-]+") && Files.notExists(Path.of(changes))) {
            throw new NotFoundException("there is no file \"" + changes + "\", and no ready-made change set of that name, only "
                    + String.join(", ", ReadyMadeSets.names()));
        }
        return new UpdateVersions(library, GivenChanges.read(Path.of(changes)));
    }

    private List<VersionName> named() throws UsageException {
        List<VersionName> names = new ArrayList<>();
        for (String name : named) {
            names.add(version(name));
        }
        return names;
    }

    private List<VersionName> chosen(Library library) throws IOException {
        if (find.isGiven()) {
            return find.choose(library, false, _ -> true, terminal(), quiet(), progress());
        }
        List<VersionName> names = query != null ? ImageQuery.parse(query).choose(library)
                : library.images().stream().map(ImageSummary::name).map(name -> new VersionName(name, 0)).toList();
        if (names.isEmpty()) {
            throw new NotFoundException(query == null ? "The library is empty" : "No image matches " + query);
        }
        return names;
    }
}
