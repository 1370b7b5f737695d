// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.OutputStream;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.SafeStream;
import org.mirage.engine.Library;
import org.mirage.engine.ReadFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Symbolic links are followed within the version. On a terminal, control characters and what is no text "
        + "are shown as escapes; into a file or another program the bytes go as they are."},
        footer = {"  mirage cat web-server:/etc/os-release", "  mirage cat web-server@3:/boot/vmlinuz > vmlinuz"})
public final class CatVerb extends Verb {

    @Parameters(paramLabel = "IMAGE[@N]:PATH", arity = "1..*", description = "The files, printed one after the other.")
    private List<String> paths;

    @Option(names = "--raw", description = "Even a terminal gets the bytes as they are.")
    private boolean raw;

    @Override
    protected int run() throws Exception {
        OutputStream target = terminal().outputShown() && !raw ? new SafeStream(terminal().output()) : terminal().output();
        try (Library library = library(); Progress monitor = silent()) {
            for (String path : paths) {
                withPath(path, found -> new ReadFile(library, found).call(target, monitor));
                target.flush();
            }
        }
        return ExitCode.DONE;
    }
}
