// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.engine.DeleteImage;
import org.mirage.engine.DeleteVersion;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.Library;
import org.mirage.engine.VersionName;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"IMAGE@N takes out one version, IMAGE the image with all its versions. It asks first."},
        footer = {"  mirage delete web-server@2", "  mirage delete web-server --yes"})
public final class DeleteVerb extends Verb {

    @Parameters(paramLabel = "IMAGE[@N]", description = "What to delete.")
    private String argument;

    @Option(names = {"-y", "--yes"}, description = "Do not ask.")
    private boolean yes;

    @Override
    protected int run() throws IOException {
        VersionName name = version(argument);
        try (Library library = library()) {
            boolean whole = name.number() == 0;
            ImageSummary image = library.image(name.image());
            String what = whole ? "the image " + image.name() + " with " + versions(image)
                    : "version " + library.version(name).label();
            if (!yes && !confirmed("Delete " + what, what + " is to be deleted")) {
                terminal().println("Nothing was deleted.");
                return ExitCode.TROUBLE;
            }
            try (Progress monitor = progress()) {
                if (whole) {
                    new DeleteImage(library, name.image()).call(monitor);
                } else {
                    new DeleteVersion(library, name).call(monitor);
                }
            }
            if (!quiet()) {
                terminal().println("Deleted " + what + ".");
            }
        }
        return ExitCode.DONE;
    }

    private static String versions(ImageSummary image) {
        int count = image.versions().size();
        return count == 1 ? "its only version" : "all its " + count + " versions";
    }}
