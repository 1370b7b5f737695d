// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.UsageException;
import org.mirage.cli.terminal.SafeStream;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.running.RunScript;
import org.mirage.engine.running.StoredLog;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Runs a script as root of a machine that is not started, in an appliance on a throw-away copy of its disks, "
        + "without network. Services do not start, /run and /tmp are not the machine's own, and what it leaves running is ended.",
        "What changed is shown and becomes the next version; when the script fails, takes too long or fills the disk, the library is as "
        + "before. All that it wrote is kept with the version: --log prints it."},
        footer = {"  mirage run web-server --script harden.sh",
                "  mirage run web-server --script report.py --interpreter /usr/bin/python3 --dry-run -v",
                "  mirage run web-server@4 --log"})
public final class RunVerb extends MachineRunVerb {

    private static final int MOST = 64 << 20;

    @Parameters(index = "0", paramLabel = "IMAGE[@N]", description = "The version.")
    private String argument;

    @Option(names = "--script", paramLabel = "FILE", description = "The script; - reads it from the standard input.")
    private String script;

    @Option(names = "--interpreter", paramLabel = "PATH",
            description = "What runs it, a path in the machine; otherwise its first line tells, else /bin/sh.")
    private String interpreter;

    @Option(names = "--argument", paramLabel = "WORD", description = "A word that it is given. Can be given several times.")
    private List<String> words = List.of();

    @Option(names = "--log", description = "Print what was written when this version was made by a run.")
    private boolean log;

    @Override
    protected int run() throws Exception {
        if (log == (script != null)) {
            throw new UsageException("name a script with --script, or say --log");
        }
        if (interpreter != null && !interpreter.startsWith("/")) {
            throw new UsageException("--interpreter takes an absolute path, such as /usr/bin/python3");
        }
        try (Library library = library()) {
            if (log) {
                print(library);
                return ExitCode.DONE;
            }
            RunScript step = new RunScript(script.equals("-") ? "the script" : Path.of(script).getFileName().toString(), read())
                    .interpreter(interpreter).arguments(words.stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toList());
            run(library, version(argument), List.of(step), false);
        }
        return ExitCode.DONE;
    }

    private byte[] read() throws Exception {
        if (script.equals("-")) {
            byte[] text = System.in.readNBytes(MOST + 1);
            if (text.length > MOST) {
                throw new UsageException("the script on the standard input has more than 64 MiB");
            }
            return text;
        }
        Path file = Path.of(script);
        if (!Files.isRegularFile(file) || Files.size(file) > MOST) {
            throw new UsageException(script + " is no file of at most 64 MiB");
        }
        return Files.readAllBytes(file);
    }

    private void print(Library library) throws Exception {
        VersionSummary version = library.version(version(argument));
        StoredLog stored = StoredLog.of(library.record(version))
                .orElseThrow(() -> new MirageException(version.label() + " was not made by a run in the machine, so there is no log"));
        try (InputStream in = stored.open(library.store())) {
            // what the machine's programs wrote could steer a terminal
            OutputStream target = terminal().outputShown() ? new SafeStream(terminal().output()) : terminal().output();
            in.transferTo(target);
            target.flush();
        }
    }
}
