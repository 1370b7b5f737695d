// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.ExitCodes;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.VersionName;
import org.mirage.engine.packages.FileOwner;
import org.mirage.engine.packages.OwnersOf;
import org.mirage.engine.report.OwnerJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"As the database of packages in each image says (dpkg, rpm, pacman, apk), with links of folders followed: "
        + "/bin/sh and /usr/bin/sh are the same where /bin is a link. A folder may have many owners. Without an IMAGE, all images are "
        + "asked."},
        footer = {"  mirage owns /usr/bin/ssh", "  mirage owns /etc/ssl/openssl.cnf web-server db@3",
                "  mirage owns /bin/sh --all-versions --json"})
public final class OwnsVerb extends Verb {

    @Parameters(index = "0", paramLabel = "PATH", description = "A file or folder; names with escapes as listings show them.")
    private String path;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "IMAGE[@N]", description = "Images or versions; without any, all images.")
    private List<String> images = List.of();

    @Option(names = {"-a", "--all-versions"}, description = "In all versions of each image, not the newest only.")
    private boolean allVersions;

    @Option(names = "--json", description = "Write JSON: all versions that were asked, also those in which nothing owns it.")
    private boolean json;

    @Override
    protected ExitCodes exitCodes() {
        return ExitCodes.answering("an owner was found", "no package owns it");
    }

    @Override
    protected int run() throws IOException, UsageException {
        if (!path.startsWith("/")) {
            throw new UsageException("a path begins with a slash: " + path);
        }
        List<VersionName> names = new ArrayList<>();
        for (String image : images) {
            names.add(version(image));
        }
        try (Library library = library(); Progress monitor = terminal().outputShown() && json ? silent() : progress()) {
            byte[] raw = path.contains("\\") ? Names.parse(path) : path.getBytes(StandardCharsets.UTF_8);
            OwnersOf owners = new OwnersOf(library, raw, names).allVersions(allVersions);
            boolean any = json ? printJson(owners, monitor) : printTable(owners, monitor);
            if (owners.incomplete()) {
                throw new MirageException(PackagesVerb.INCOMPLETE);
            }
            return any ? ExitCode.DONE : ExitCode.NO;
        }
    }

    private boolean printTable(OwnersOf owners, Monitor monitor) throws IOException {
        boolean[] any = {false};
        Table table = new Table().left("VERSION").left("PACKAGE").left("INSTALLED").left("ARCHITECTURE").left("KIND");
        owners.call((version, found) -> {
            for (FileOwner owner : found) {
                any[0] = true;
                table.row(new Cell(version.label()), new Cell(Harmless.line(owner.name()), Style.HEADING),
                        new Cell(Harmless.line(owner.version())), new Cell(Harmless.line(owner.architecture())),
                        new Cell(owner.kind().id()));
            }
        }, monitor);
        table.print(terminal());
        return any[0];
    }

    private boolean printJson(OwnersOf owners, Monitor monitor) throws IOException {
        boolean[] any = {false};
        try (JsonWriter writer = new JsonWriter(terminal().output())) {
            writer.array();
            owners.call((version, found) -> {
                any[0] |= !found.isEmpty();
                writer.object().name("version").value(version.label()).name("record").value(version.record().toString());
                writer.name("packages").array();
                for (FileOwner owner : found) {
                    OwnerJson.write(owner, writer);
                }
                writer.end().end();
            }, monitor);
            writer.end();
        }
        return any[0];
    }
}
