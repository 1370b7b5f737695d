// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.cli.ExitCode;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.SafeStream;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.ByteCount;
import org.mirage.engine.ChangesCheck;
import org.mirage.engine.CheckChanges;
import org.mirage.engine.LackingContent;
import org.mirage.engine.Library;
import org.mirage.engine.Names;
import org.mirage.engine.ReadChanges;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.DiskBody;
import org.mirage.engine.changes.Parameter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(description = {"\"changes show\" prints a change set: that of a file, in the form in which Mirage writes it, or the one that "
        + "made a version. \"changes check\" reads a file to its end and tells what it needs: values of parameters, files "
        + "of this machine that it reads, and contents that the library does not have. What is wrong with a file is said with its line."},
        footer = {"  mirage changes check harden.changes", "  mirage changes show harden.changes", "  mirage changes show web@4"})
public final class ChangesVerb extends Verb {

    @Parameters(index = "0", paramLabel = "show|check", description = "What to do.")
    private String action;

    @Parameters(index = "1", paramLabel = "FILE|IMAGE[@N]", description = "A .changes file; to show, a version, too.")
    private String source;

    @Override
    protected int run() throws Exception {
        switch (action) {
            case "show" -> show();
            case "check" -> {
                return check();
            }
            default -> throw new UsageException("\"" + action + "\" is neither show nor check");
        }
        return ExitCode.DONE;
    }

    private void show() throws IOException {
        OutputStream target = terminal().outputShown() ? new SafeStream(terminal().output()) : terminal().output();
        if (Files.isRegularFile(Path.of(source))) {
            ChangeSet.read(Path.of(source)).write(target);
        } else {
            try (Library library = library()) {
                byte[] text = new ReadChanges(library, version(source)).call(silent());
                ChangeSet.read(new ByteArrayInputStream(text), source).write(target);
            }
        }
        target.flush();
    }

    private int check() throws IOException {
        ChangesCheck check;
        try (Library library = library(); Progress monitor = progress()) {
            check = new CheckChanges(library, Path.of(source)).call(monitor);
        }
        if (!quiet()) {
            String title = check.header().title();
            terminal().println((title.isEmpty() ? "" : Harmless.line(title) + ": ") + check.edits()
                    + (check.edits() == 1 ? " edit" : " edits"));
            for (Parameter parameter : check.header().parameters()) {
                terminal().println("  parameter " + parameter.name() + value(parameter)
                        + (parameter.about() == null || parameter.about().isEmpty() ? "" : ": " + Harmless.line(parameter.about())));
            }
        }
        for (DiskBody file : check.files()) {
            terminal().println("reads from this machine: " + Harmless.line(Names.show(file.file())));
        }
        if (check.fileCount() > check.files().size()) {
            terminal().println("reads from this machine: " + (check.fileCount() - check.files().size()) + " more");
        }
        terminal().flush();
        for (LackingContent lack : check.lacking()) {
            terminal().printErrorLine(Style.BAD, Harmless.line(lack.toString()));
        }
        if (check.lackingCount() == 0) {
            return ExitCode.DONE;
        }
        terminal().printErrorLine(Style.BAD, check.lackingCount() + (check.lackingCount() == 1 ? " content" : " contents") + " of "
                + ByteCount.show(check.lackingBytes()) + " are not in this library; they come with a version that has them");
        return ExitCode.NO;
    }

    private static String value(Parameter parameter) {
        if (parameter.secret()) {
            return " (secret)";
        }
        return parameter.initial() == null ? " (needs a value)"
                : " = " + Harmless.line(new String(parameter.initial().bytes(), StandardCharsets.UTF_8));
    }
}
