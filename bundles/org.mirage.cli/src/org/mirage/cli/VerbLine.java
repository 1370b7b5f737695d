// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.mirage.cli.terminal.Cancellation;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Reads the words of one verb and lets it work. */
final class VerbLine {

    private final Verbs.Described described;
    private final Terminal terminal;
    private final Verb verb;
    private final CommandLine line;

    VerbLine(Verbs.Described described, Terminal terminal, Cancellation cancellation, Map<String, String> environment)
            throws ReflectiveOperationException {
        this.described = described;
        this.terminal = terminal;
        verb = described.make();
        verb.attach(terminal, cancellation, environment);
        line = new CommandLine(verb).setCaseInsensitiveEnumValuesAllowed(true);
        line.setCommandName("mirage " + described.name());
        line.registerConverter(Path.class, VerbLine::path);
        line.setUnmatchedOptionsArePositionalParams(false);
        // @2 is a version, and no file with more words
        line.setExpandAtFiles(false);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException unencodable) {
            throw new TypeConversionException(ErrorText.of(unencodable));
        }
    }

    /** The exit code when something goes wrong. */
    int troubleCode() {
        return verb.exitCodes().trouble();
    }

    int execute(List<String> words) throws Exception {
        try {
            line.parseArgs(words.toArray(String[]::new));
        } catch (ParameterException wrong) {
            throw new UsageException(lowerCase(wrong.getMessage()) + "; \"mirage help " + described.name() + "\" explains it");
        }
        if (line.isUsageHelpRequested()) {
            printHelp();
            terminal.flush();
            return ExitCode.DONE;
        }
        return verb.call();
    }

    void printHelp() throws IOException {
        CommandLine.Model.UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        List<String> footer = new ArrayList<>(Arrays.asList(usage.footer()));
        footer.addAll(List.of("", "Exit codes:"));
        verb.exitCodes().meanings().forEach(meaning -> footer.add("  " + meaning));
        usage.footer(footer.toArray(String[]::new));
        usage.description(capitalised(described.summary()) + ".", "", String.join("%n", usage.description()));
        Ansi ansi = terminal.coloured() ? Ansi.ON : Ansi.OFF;
        terminal.print(line.getUsageMessage(CommandLine.Help.defaultColorScheme(ansi)));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String lowerCase(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
