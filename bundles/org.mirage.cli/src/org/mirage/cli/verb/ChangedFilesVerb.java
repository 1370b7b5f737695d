// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mirage.cli.ExitCode;
import org.mirage.cli.ExitCodes;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.ChangedFile;
import org.mirage.engine.packages.ChangedFiles;
import org.mirage.engine.report.OwnerJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Contents are compared with the checksums that the database of packages holds (dpkg, rpm, pacman, apk), settings "
        + "of packages with those that came with them. Files are changed, missing, or could not be read at the import (unread); with "
        + "--unowned also those are told that no package owns. Owners, modes and times are not compared: mirage diff does that.",
        "Each line has the version, what became of the file, c for settings, the package and the path, with tabs between them."},
        footer = {"  mirage changed-files web-server", "  mirage changed-files --no-settings        # in all images",
                "  mirage changed-files web-server --unowned | grep /usr/", "  mirage changed-files web@3 --json"})
public final class ChangedFilesVerb extends Verb {

    @Parameters(arity = "0..*", paramLabel = "IMAGE[@N]", description = "Images or versions; without any, all images.")
    private List<String> images = List.of();

    @Option(names = {"-a", "--all-versions"}, description = "In all versions of each image, not the newest only.")
    private boolean allVersions;

    @Option(names = "--no-settings", description = "Leave out settings of packages, which people are expected to change.")
    private boolean withoutSettings;

    @Option(names = "--unowned", description = "Also files, links and all else but folders that no package owns.")
    private boolean unowned;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Override
    protected ExitCodes exitCodes() {
        return ExitCodes.answering("such files were found", "none were found");
    }

    @Override
    protected int run() throws IOException, UsageException {
        List<VersionName> names = new ArrayList<>();
        for (String image : images) {
            names.add(version(image));
        }
        try (Library library = library(); Progress monitor = terminal().outputShown() ? silent() : progress()) {
            ChangedFiles files = new ChangedFiles(library, names).allVersions(allVersions).unowned(unowned);
            boolean any = json ? printJson(files, monitor) : printLines(files, monitor);
            if (files.incomplete()) {
                throw new MirageException(PackagesVerb.INCOMPLETE);
            }
            return any ? ExitCode.DONE : ExitCode.NO;
        }
    }

    private boolean meant(ChangedFile file) {
        return !(withoutSettings && file.configuration());
    }

    private static String state(ChangedFile file) {
        return file.state().name().toLowerCase(Locale.ROOT);
    }

    private boolean printLines(ChangedFiles files, Monitor monitor) throws IOException {
        boolean[] any = {false};
        files.call((version, file) -> {
            if (meant(file)) {
                any[0] = true;
                terminal().println(String.join("\t", version.label(), state(file), file.configuration() ? "c" : "-",
                        file.owner() == null ? "-" : Harmless.line(file.owner().name()), Names.show(file.path())));
            }
        }, monitor);
        return any[0];
    }

    private boolean printJson(ChangedFiles files, Monitor monitor) throws IOException {
        boolean[] any = {false};
        try (JsonWriter writer = new JsonWriter(terminal().output())) {
            writer.array();
            files.call((version, file) -> {
                if (meant(file)) {
                    any[0] = true;
                    write(version, file, writer);
                }
            }, monitor);
            writer.end();
        }
        return any[0];
    }

    private static void write(VersionSummary version, ChangedFile file, JsonWriter writer) throws IOException {
        writer.object().name("version").value(version.label()).name("state").value(state(file)).name("setting").value(file.configuration());
        writer.bytes("path", file.path()).name("package");
        OwnerJson.write(file.owner(), writer);
        writer.end();
    }
}
