// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Path;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.VersionName;
import org.mirage.engine.WholeFile;
import org.mirage.engine.sbom.WriteSbom;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"A list of components (SBOM) names each installed package with version, supplier, licence where its database states one, and "
        + "package URL (purl), for programs that watch over what is in use. As CycloneDX 1.6 or SPDX 2.3, both as JSON.",
        "The list is the same for the same version, but for the time at which it was made."},
        footer = {"  mirage sbom web-server -o web-server.cdx.json", "  mirage sbom web-server@3 --form spdx > web-server.spdx.json",
                "  mirage sbom web-server | jq -r '.components[].purl // empty'"})
public final class SbomVerb extends Verb {

    private static final String INCOMPLETE = "not all packages could be read; the list lacks some";

    @Parameters(paramLabel = "IMAGE[@N]", description = "The version.")
    private String name;

    @Option(names = "--form", paramLabel = "FORM", description = "cyclonedx (default) or spdx.")
    private WriteSbom.Form form = WriteSbom.Form.CYCLONEDX;

    @Option(names = "--json", description = "Write JSON, as is done without it, too: both forms are.")
    private boolean json;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write into a file; it is replaced when all is written.")
    private Path file;

    @Override
    protected int run() throws IOException {
        VersionName version = version(name);
        try (Library library = library(); Progress monitor = silent()) {
            WriteSbom sbom = new WriteSbom(library, version).form(form);
            int packages = write(sbom, monitor);
            if (packages == 0) {
                monitor.note("no list of packages was found in " + name + " that Mirage reads; there is no package in the list");
            }
            if (sbom.incomplete()) {
                throw new MirageException(INCOMPLETE);
            }
        }
        return ExitCode.DONE;
    }

    private int write(WriteSbom sbom, Progress monitor) throws IOException {
        if (file == null) {
            return sbom.call(terminal().output(), monitor);
        }
        return WholeFile.writeTold(file, true, target -> sbom.call(target, monitor), monitor);
    }
}
