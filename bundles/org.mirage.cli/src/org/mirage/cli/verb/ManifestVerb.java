// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Path;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.engine.Library;
import org.mirage.engine.VersionPath;
import org.mirage.engine.WholeFile;
import org.mirage.engine.WriteManifest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"As mtree(5), which bsdtar and mtree read: type, mode, owner, size, time in nanoseconds, SHA-256, link and "
        + "device of every path. Extended attributes, flags and hard links, for which mtree(5) has no words, are in the JSON form.",
        "Volumes that the machine does not mount are listed under ./volumes."},
        footer = {"  mirage manifest web-server > web-server.mtree", "  mirage manifest web-server:/etc --json | jq '.entries[].path'",
                "  mirage manifest web-server -o web-server.mtree && bsdtar -tvf web-server.mtree"})
public final class ManifestVerb extends Verb {

    @Parameters(paramLabel = "IMAGE[@N][:PATH]", description = "The version, or a directory of it.")
    private String path;

    @Option(names = "--json", description = "Write the complete form, as JSON.")
    private boolean json;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write into a file; it is replaced when all is written.")
    private Path file;

    @Override
    protected int run() throws Exception {
        try (Library library = library(); Progress monitor = silent()) {
            withPath(path, found -> write(new WriteManifest(library, found), monitor));
        }
        return ExitCode.DONE;
    }

    private void write(WriteManifest manifest, Progress monitor) throws IOException {
        manifest.format(json ? WriteManifest.Format.JSON : WriteManifest.Format.MTREE);
        if (file == null) {
            manifest.call(terminal().output(), monitor);
        } else {
            WholeFile.write(file, true, target -> manifest.call(target, monitor), monitor);
        }
    }
}
