// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.ExitCodes;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Names;
import org.mirage.engine.PathHistory;
import org.mirage.engine.PathState;
import org.mirage.engine.PathStates;
import org.mirage.engine.VersionNumbers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"A state is all that the machine shows of the path: type, content, mode, owner, time, attributes, flags; "
        + "of a directory also all below it. States stand in the order in which they first came about, each with the versions "
        + "that have it. Links on the way are followed in each version. Piped into another program, each state is a line with "
        + "tabs between its fields."},
        footer = {"  mirage history /etc/ssh/sshd_config web-server", "  mirage history /usr/lib/x86_64-linux-gnu/libssl.so.3",
                "  mirage history --json /etc/passwd | jq -r '.states[].entry.content'"})
public final class HistoryVerb extends Verb {

    @Parameters(index = "0", paramLabel = "PATH", description = "What to look for.")
    private String path;

    @Parameters(index = "1", arity = "0..1", paramLabel = "IMAGE",
            description = "Only in the versions of this image; otherwise of all.")
    private String image;

    @Option(names = "--all", description = "Also which versions do not have the path.")
    private boolean all;

    @Option(names = "--json", description = "Write JSON: all that the manifest holds of each state.")
    private boolean json;

    @Override
    protected ExitCodes exitCodes() {
        return ExitCodes.answering("a version has the path", "none has it");
    }

    @Override
    protected int run() throws IOException {
        try (Library library = library()) {
            PathStates found = find(library);
            List<PathState> shown = found.states().stream().filter(state -> all || !state.isAbsent()).toList();
            if (json) {
                HistoryJson.write(terminal().output(), shown);
            } else {
                HistoryTable.of(shown).print(terminal());
            }
            return found.isFound() ? ExitCode.DONE : notFound(found);
        }
    }

    /** A path is meant as it is written; if no version has it, its backslashes are taken for escapes. */
    private PathStates find(Library library) throws IOException {
        byte[] written = path.getBytes(StandardCharsets.UTF_8);
        byte[] unescaped = Names.parse(path);
        PathStates found = find(library, written);
        return found.isFound() || Arrays.equals(written, unescaped) ? found : find(library, unescaped);
    }

    private PathStates find(Library library, byte[] bytes) throws IOException {
        try (Progress monitor = silent()) {
            return new PathHistory(library, bytes).image(image).call(monitor);
        }
    }

    private int notFound(PathStates states) throws IOException {
        String shown = Names.show(path.getBytes(StandardCharsets.UTF_8));
        if (!states.unreadable().isEmpty()) {
            throw new MirageException("no version that can be read has " + shown + "; cannot be read: "
                    + VersionNumbers.label(states.unreadable()));
        }
        if (!quiet()) {
            String of = image == null ? "" : "of " + Harmless.line(image) + " ";
            terminal().printErrorLine(Style.FAINT, "no version " + of + "has " + shown);
        }
        return ExitCode.NO;
    }
}
