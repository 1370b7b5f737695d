// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.util.List;

import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.engine.ComposeChanges;
import org.mirage.engine.Library;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionName;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Removes files from a version; that makes the next version of the image. The version before still has them."},
        footer = {"  mirage rm web /etc/motd", "  mirage rm web /var/cache/apt -r -m 'Without caches'"})
public final class RmVerb extends Verb {

    @Parameters(index = "0", paramLabel = "IMAGE[@N]", description = "Where from.")
    private String image;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "What; links on the way are followed.")
    private List<String> paths;

    @Option(names = {"-r", "--recursive"}, description = "Remove directories with all that is in them.")
    private boolean tree;

    @Mixin
    private ShortUpdate update;

    @Override
    protected int run() throws Exception {
        VersionName version = version(image);
        try (Library library = library(); Progress monitor = progress()) {
            ComposeChanges changes = new ComposeChanges(new OpenVersion(library, version).call(monitor));
            for (String path : paths) {
                withPath(version + ":" + path, found -> changes.remove(found.path(), tree));
            }
            return update.call(library, version, changes.changes(), "remove " + String.join(", ", paths), terminal(), monitor, quiet());
        }
    }
}
