// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

import org.mirage.cli.ExitCode;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.engine.CompareProfiles;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Facet;
import org.mirage.engine.compare.PathPattern;
import org.mirage.engine.compare.ProfileForm;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Without arguments it lists them: those that every library has, and the library's own. With one it "
        + "prints what that says, in the form in which profiles are written:",
        "",
        "  # what the monitoring writes is no difference",
        "  description = without noise and the monitoring's files",
        "  based on = without-noise",
        "  ignore = time, owner",
        "  path = /var/lib/monitoring/**"},
        footer = {"  mirage profiles", "  mirage profiles without-noise > ours.profile", "  mirage profiles --save ours.profile",
                "  mirage profiles --delete ours"})
public final class ProfilesVerb extends Verb {

    @Parameters(arity = "0..1", paramLabel = "NAME|FILE", description = "A profile to show.")
    private String shown;

    @Option(names = "--save", paramLabel = "FILE",
            description = "Keep the profile that is in FILE in the library, named like FILE.")
    private Path saved;

    @Option(names = "--delete", paramLabel = "NAME", description = "Take one of the library's own away.")
    private String deleted;

    @Option(names = {"-f", "--force"}, description = "With --save, replace one of that name.")
    private boolean overwrite;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Override
    protected int run() throws IOException {
        if (Stream.of(shown, saved, deleted).filter(Objects::nonNull).count() > 1) {
            throw new UsageException("a profile is shown, saved or deleted, one at a time");
        }
        try (Library library = library()) {
            CompareProfiles profiles = new CompareProfiles(library);
            if (saved != null) {
                tell("Saved the profile " + profiles.save(saved, overwrite).name() + ".");
            } else if (deleted != null) {
                profiles.delete(deleted);
                tell("Deleted the profile " + deleted + ".");
            } else if (shown != null) {
                show(ChosenProfile.find(library, shown));
            } else if (json) {
                listAsJson(profiles);
            } else {
                list(profiles);
            }
        }
        return ExitCode.DONE;
    }

    private void tell(String what) throws IOException {
        if (!quiet()) {
            terminal().println(what);
        }
    }

    private void show(CompareProfile profile) throws IOException {
        if (json) {
            try (JsonWriter writer = new JsonWriter(terminal().output())) {
                write(writer, profile);
            }
            return;
        }
        for (String line : ProfileForm.write(profile).lines().toList()) {
            terminal().println(terminal().outputShown() ? Harmless.line(line) : line);
        }
    }

    private void list(CompareProfiles profiles) throws IOException {
        Table table = new Table().left("PROFILE").left("KIND").left("DESCRIPTION");
        for (CompareProfiles.Listed listed : profiles.list()) {
            Cell about = listed.profile() == null ? new Cell(Harmless.line(listed.problem()), Style.BAD)
                    : new Cell(Harmless.line(listed.profile().description()));
            table.row(new Cell(listed.name(), Style.HEADING), new Cell(listed.own() ? "own" : "ready-made"), about);
        }
        table.print(terminal());
    }

    private void listAsJson(CompareProfiles profiles) throws IOException {
        try (JsonWriter writer = new JsonWriter(terminal().output())) {
            writer.array();
            for (CompareProfiles.Listed listed : profiles.list()) {
                if (listed.profile() != null) {
                    write(writer, listed.profile());
                } else {
                    writer.object().name("name").value(listed.name()).name("problem").value(listed.problem()).end();
                }
            }
            writer.end();
        }
    }

    private static void write(JsonWriter writer, CompareProfile profile) throws IOException {
        writer.object().name("name").value(profile.name()).name("description").value(profile.description());
        writer.name("ignore").array();
        for (Facet facet : profile.ignoredFacets().stream().sorted().toList()) {
            writer.value(ProfileForm.word(facet));
        }
        writer.end().name("paths").array();
        for (PathPattern pattern : profile.ignoredPaths()) {
            writer.value(pattern.toString());
        }
        writer.end().end();
    }
}
