// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.engine.EntryJson;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.ListFiles;
import org.mirage.engine.ListingVisitor;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionPath;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Paths are those of the machine itself: its volumes are mounted as its /etc/fstab says, and each is also "
        + "under /volumes/UUID. Without a PATH it is the root. Names that a terminal cannot show are escaped there (\\n, \\xff); a "
        + "path may be given so, too. Piped into another program, names are the bytes that they are."},
        footer = {"  mirage ls web-server:/etc", "  mirage ls -l web-server@3:/var/log", "  mirage ls -lR web-server > all-files",
                "  mirage ls --json web-server:/usr/bin | jq -r '.[] | select(.mode[0:1] == \"4\") | .path'"})
public final class LsVerb extends Verb {

    @Parameters(paramLabel = "IMAGE[@N][:PATH]", description = "What to list.")
    private String path;

    @Option(names = "-l", description = "With mode, owner, group, size and time.")
    private boolean details;

    @Option(names = "-R", description = "Also what lies in directories below.")
    private boolean recursive;

    @Option(names = "--json", description = "Write JSON: all that the manifest holds of each entry.")
    private boolean json;

    @Override
    protected int run() throws Exception {
        try (Library library = library(); Progress monitor = silent()) {
            withPath(path, found -> list(library, found, monitor));
        }
        return ExitCode.DONE;
    }

    private void list(Library library, VersionPath found, Progress monitor) throws IOException {
        ListFiles listing = new ListFiles(library, found).recursive(recursive).following(!details);
        if (json) {
            listAsJson(listing, monitor);
            return;
        }
        EntryLines lines = details ? new LongLines(terminal()) : new ShortLines(terminal());
        Listing visitor = new Listing(terminal(), lines, recursive);
        listing.call(visitor, monitor);
        visitor.finish();
    }

    private void listAsJson(ListFiles listing, Progress monitor) throws IOException {
        // the array is begun by what is found first, so that nothing is written about a path that is not there
        JsonWriter writer = new JsonWriter(terminal().output());
        boolean[] begun = {false};
        listing.call(new ListingVisitor() {
            @Override
            public void directory(MachineEntry directory) throws IOException {
                if (!begun[0]) {
                    writer.array();
                    begun[0] = true;
                }
            }

            @Override
            public void entry(MachineEntry entry) throws IOException {
                directory(entry);
                EntryJson.write(writer, entry);
            }
        }, monitor);
        writer.end().close();
    }
}
