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
import org.mirage.engine.OpenVersion;
import org.mirage.engine.ReadChanges;
import org.mirage.engine.WriteChanges;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.DiskBody;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.readymade.ReadyMade;
import org.mirage.engine.readymade.ReadyMadeSets;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"\"changes show\" prints a change set: that of a file, in the form in which Mirage writes it, or the one that "
        + "made a version. \"changes check\" reads a file to its end and tells what it needs: values of parameters, files "
        + "of this machine that it reads, and contents that the library does not have. What is wrong with a file is said with its line.",
        "",
        "\"changes ready\" lists the change sets that Mirage makes itself, or explains one of them. \"changes make\" writes one as it is "
        + "for a version: to be read, edited and applied by \"update\". docs/ready-made.md describes them."},
        footer = {"  mirage changes check harden.changes", "  mirage changes show harden.changes", "  mirage changes show web@4",
            "  mirage changes ready", "  mirage changes ready static-network", "  mirage changes make sanitise web@4 -o clean.changes",
            "  mirage changes make static-network web --set address=192.0.2.7/24 --set gateway=192.0.2.1"})
public final class ChangesVerb extends Verb {

    @Parameters(index = "0", paramLabel = "show|check|ready|make", description = "What to do.")
    private String action;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE|IMAGE[@N]|NAME", description = "A .changes file; to show, a version, "
            + "too; for ready and make, the name of a ready-made one.")
    private String source;

    @Parameters(index = "2", arity = "0..1", paramLabel = "IMAGE[@N]", description = "To make, the version that it is made for.")
    private String target;

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "To make, where to; otherwise it is printed.")
    private Path output;

    @Option(names = {"-f", "--force"}, description = "With --output, replace a file that is there.")
    private boolean overwrite;

    @Override
    protected int run() throws Exception {
        if (source == null && !action.equals("ready")) {
            throw new UsageException(action.equals("make") ? "name the ready-made change set and the version that it is made for"
                    : "name the change set");
        }
        if (target != null && !action.equals("make")) {
            throw new UsageException("\"" + target + "\" is one argument too many");
        }
        switch (action) {
            case "show" -> show();
            case "check" -> {
                return check();
            }
            case "ready" -> ready();
            case "make" -> make();
            default -> throw new UsageException("\"" + action + "\" is neither show, check, ready nor make");
        }
        return ExitCode.DONE;
    }

    private void ready() throws IOException {
        ReadyMadeLines lines = new ReadyMadeLines(terminal());
        if (source == null) {
            lines.all();
        } else {
            lines.one(ReadyMadeSets.get(source));
        }
    }

    private void make() throws IOException, UsageException {
        if (target == null) {
            throw new UsageException("name the version that it is made for");
        }
        ReadyMade set = ReadyMadeSets.get(source);
        ChangeSet made;
        try (Library library = library(); Progress monitor = progress()) {
            made = set.changes(new OpenVersion(library, version(target)).call(monitor), parameters.values(), monitor);
        }
        if (output == null) {
            OutputStream stream = terminal().outputShown() ? new SafeStream(terminal().output()) : terminal().output();
            made.write(stream);
            stream.flush();
            return;
        }
        new WriteChanges(made, output).overwrite(overwrite).call();
        if (!quiet()) {
            terminal().println("Wrote " + output + ": " + made.edits().size() + (made.edits().size() == 1 ? " edit." : " edits."));
        }
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
