// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.mirage.cli.ExitCode;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.engine.DeleteImage;
import org.mirage.engine.DeleteVersions;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.Library;
import org.mirage.engine.VersionName;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"IMAGE@N takes out one version, IMAGE the image with all its versions, --find the versions in which a file "
        + "is found: all of them or, where one is needed for the disks of others, none. It asks first."},
        footer = {"  mirage delete web-server@2", "  mirage delete web-server --yes",
                "  mirage delete --find 'name:id_rsa under:/root' --all-versions"})
public final class DeleteVerb extends Verb {

    private static final String NOTHING = "Nothing was deleted.";

    @Parameters(arity = "0..1", paramLabel = "IMAGE[@N]", description = "What to delete.")
    private String argument;

    @Mixin
    private FindOption find;

    @Option(names = {"-a", "--all-versions"}, description = "With --find, all versions in which a file is found, not the newest only.")
    private boolean allVersions;

    @Option(names = {"-y", "--yes"}, description = "Do not ask.")
    private boolean yes;

    @Override
    protected int run() throws IOException {
        find.requireAlone(argument != null);
        if (allVersions && !find.isGiven()) {
            throw new UsageException("--all-versions goes with --find; IMAGE alone means all its versions");
        }
        if (argument == null && !find.isGiven()) {
            throw new UsageException("name the image or version, or say --find QUERY");
        }
        return find.isGiven() ? deleteFound() : delete(version(argument));
    }

    private int deleteFound() throws IOException {
        try (Library library = library()) {
            List<VersionName> names = find.choose(library, allVersions, _ -> true, terminal(), quiet(), progress());
            String what = names.size() == 1 ? "version " + names.getFirst()
                    : names.size() + " versions: " + names.stream().map(VersionName::toString).collect(Collectors.joining(", "));
            if (!yes && !confirmed("Delete " + what, what + (names.size() == 1 ? " is" : " are") + " to be deleted")) {
                terminal().println(NOTHING);
                return ExitCode.TROUBLE;
            }
            try (Progress monitor = progress()) {
                new DeleteVersions(library, names).call(monitor);
            }
            if (!quiet()) {
                terminal().println("Deleted " + what + ".");
            }
        }
        return ExitCode.DONE;
    }

    private int delete(VersionName name) throws IOException {
        try (Library library = library()) {
            boolean whole = name.number() == 0;
            ImageSummary image = library.image(name.image());
            String what = whole ? "the image " + image.name() + " with " + versions(image)
                    : "version " + library.version(name).label();
            if (!yes && !confirmed("Delete " + what, what + " is to be deleted")) {
                terminal().println(NOTHING);
                return ExitCode.TROUBLE;
            }
            try (Progress monitor = progress()) {
                if (whole) {
                    new DeleteImage(library, name.image()).call(monitor);
                } else {
                    new DeleteVersions(library, List.of(name)).call(monitor);
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
    }
}
