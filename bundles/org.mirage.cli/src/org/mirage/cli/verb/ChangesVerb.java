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
import org.mirage.engine.KeptChanges;
import org.mirage.engine.KeptName;
import org.mirage.engine.LackingContent;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.OpenVersion;
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

@Command(description = {"\"changes show\" prints a change set: that of a file, in the form in which Mirage writes it, the one that "
        + "made a version, or one that the library keeps. \"changes check\" reads one to its end and tells what it needs: values of "
        + "parameters, files of this machine that it reads, and contents that the library does not have. What is wrong with a file is said "
        + "with its line.",
        "",
        "\"changes keep\" keeps a change set in the library under a name, for everybody who uses it; what was kept under that name before "
        + "stays as library:NAME@N. \"changes list\" lists what is kept, with a NAME all that was under it; \"changes rename\" gives one "
        + "another name, \"changes forget\" keeps it no longer. Wherever a change set is asked for, library:NAME means one that is kept.",
        "",
        "\"changes ready\" lists the change sets that Mirage makes itself, or explains one of them. \"changes make\" writes one as it is "
        + "for a version: to be read, edited and applied by \"update\". docs/ready-made.md describes them."},
        footer = {"  mirage changes check harden.changes", "  mirage changes show harden.changes", "  mirage changes show web@4",
            "  mirage changes keep harden harden.changes", "  mirage changes list", "  mirage changes show library:harden@1",
            "  mirage changes forget harden", "  mirage changes ready", "  mirage changes ready static-network",
            "  mirage changes make sanitise web@4 -o clean.changes",
            "  mirage changes make static-network web --set address=192.0.2.7/24 --set gateway=192.0.2.1"})
public final class ChangesVerb extends Verb {

    @Parameters(index = "0", paramLabel = "ACTION", description = "show, check, keep, list, rename, forget, ready or make.")
    private String action;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE|IMAGE[@N]|NAME", description = "A .changes file; to show, a version, "
            + "too; the name under which one is kept; for ready and make, the name of a ready-made one.")
    private String source;

    @Parameters(index = "2", arity = "0..1", paramLabel = "FILE|IMAGE[@N]|NAME", description = "To keep, the file, the version that it made "
            + "or library:NAME@N; to rename, the new name; to make, the version that it is made for.")
    private String target;

    @Mixin
    private ParameterOptions parameters = new ParameterOptions();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "To make, where to; otherwise it is printed.")
    private Path output;

    @Option(names = {"-f", "--force"}, description = "To keep, replace what is kept under that name; with --output, a file that is there.")
    private boolean overwrite;

    @Option(names = "--json", description = "To list, write JSON.")
    private boolean json;

    @Override
    protected int run() throws Exception {
        checkArguments();
        switch (action) {
            case "show" -> show();
            case "check" -> {
                return check();
            }
            case "ready" -> ready();
            case "make" -> make();
            default -> kept();
        }
        return ExitCode.DONE;
    }

    private void checkArguments() throws UsageException {
        boolean second = switch (action) {
            case "keep", "rename", "make" -> true;
            case "show", "check", "list", "forget", "ready" -> false;
            default -> throw new UsageException("\"" + action + "\" is none of show, check, keep, list, rename, forget, ready and make");
        };
        if (source == null && !action.equals("ready") && !action.equals("list")) {
            throw new UsageException(action.equals("make") ? "name the ready-made change set and the version that it is made for"
                    : "name the change set");
        }
        if (target != null && !second) {
            throw new UsageException("\"" + target + "\" is one argument too many");
        }
        if (target == null && second) {
            throw new UsageException(switch (action) {
                case "keep" -> "name the change set and the file to keep under that name";
                case "rename" -> "name the change set and its new name";
                default -> "name the version that it is made for";
            });
        }
        if (json && !action.equals("list")) {
            throw new UsageException("--json goes with list");
        }
    }

    private void kept() throws IOException, UsageException {
        try (Library library = library(); Progress monitor = silent()) {
            KeptChangesActions kept = new KeptChangesActions(library, terminal(), monitor);
            switch (action) {
                case "keep" -> tell(kept.keep(source, new NamedChanges(library, monitor).read(target), Harmless.line(target), overwrite));
                case "rename" -> tell(kept.rename(source, target));
                case "forget" -> tell(kept.forget(source));
                default -> kept.list(source, json);
            }
        }
    }

    private void tell(String what) throws IOException {
        if (!quiet()) {
            terminal().println(what);
        }
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
        OutputStream stream = terminal().outputShown() ? new SafeStream(terminal().output()) : terminal().output();
        Path file = Path.of(source);
        if (!KeptName.isMeant(source) && Files.isRegularFile(file)) {
            ChangeSet.read(file).write(stream);
        } else {
            try (Library library = library(); Progress monitor = silent()) {
                byte[] text = new NamedChanges(library, monitor).read(source).text();
                ChangeSet.read(new ByteArrayInputStream(text), source).write(stream);
            }
        }
        stream.flush();
    }

    private int check() throws IOException {
        ChangesCheck check;
        try (Library library = library(); Progress monitor = progress()) {
            check = checking(library, monitor).call(monitor);
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

    /** Where there is no file of that name, one that is kept is meant without its prefix, too. */
    private CheckChanges checking(Library library, Monitor monitor) throws IOException {
        KeptChanges kept = new KeptChanges(library);
        boolean meant = KeptName.isMeant(source) || KeptName.isName(source) && Files.notExists(Path.of(source))
                && kept.contains(source, monitor);
        return meant ? new CheckChanges(library, kept.find(KeptName.parse(source), monitor)) : new CheckChanges(library, Path.of(source));
    }

    private static String value(Parameter parameter) {
        if (parameter.secret()) {
            return " (secret)";
        }
        return parameter.initial() == null ? " (needs a value)"
                : " = " + Harmless.line(new String(parameter.initial().bytes(), StandardCharsets.UTF_8));
    }
}
