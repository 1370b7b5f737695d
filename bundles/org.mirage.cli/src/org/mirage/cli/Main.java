// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.cli.terminal.Cancellation;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.CancelledException;

/** The command line: {@code mirage VERB …}. */
public final class Main {

    private final Map<String, String> environment;
    private final Terminal terminal;
    private final Cancellation cancellation = new Cancellation();
    private int troubleCode = ExitCode.TROUBLE;

    private Main(Map<String, String> environment) {
        this.environment = environment;
        terminal = new Terminal(environment);
    }

    /** Runs a verb and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Main main = new Main(System.getenv());
        int code = main.runUntilStopped(arguments);
        if (!main.cancellation.requested()) {
            System.exit(code);
        }
        // the process is ending already, with the exit code of the signal
    }

    /** Runs a verb and returns its exit code. */
    static int run(String[] arguments) {
        return new Main(System.getenv()).runUntilStopped(arguments);
    }

    private int runUntilStopped(String[] arguments) {
        cancellation.listen();
        int code = run(List.of(RawArguments.of(arguments)));
        cancellation.ended();
        return code;
    }

    private int run(List<String> arguments) {
        boolean debug = arguments.contains("--debug") || "1".equals(environment.get("MIRAGE_DEBUG"));
        try {
            return dispatch(arguments);
        } catch (UsageException wrong) {
            return failed(wrong, ExitCode.USAGE, debug);
        } catch (CancelledException stopped) {
            return failed(stopped, ExitCode.INTERRUPTED, debug);
        } catch (Exception | StackOverflowError | OutOfMemoryError trouble) {
            if (OutputClosed.is(trouble)) {
                return ExitCode.OUTPUT_CLOSED;
            }
            return failed(trouble, troubleCode, debug);
        }
    }

    private int failed(Throwable trouble, int code, boolean debug) {
        try {
            terminal.flush();
        } catch (IOException alreadyTold) {
            trouble.addSuppressed(alreadyTold);
        }
        terminal.printErrorLine(Style.BAD, "mirage: " + ErrorText.of(trouble));
        if (debug) {
            trouble.printStackTrace();
        }
        return code;
    }

    private int dispatch(List<String> arguments) throws Exception {
        CommandWords words = CommandWords.of(arguments);
        switch (words.verb()) {
            case "" -> {
                if (words.has("--version")) {
                    terminal.println("mirage " + ProgramVersion.get());
                } else if (words.has("--help") || words.has("-h")) {
                    Overview.print(terminal);
                } else {
                    throw new UsageException("no verb is given; \"mirage --help\" lists them");
                }
            }
            case "help" -> help(words.rest());
            case "demo" -> throw new UsageException("the demonstration is started by the script \"mirage\" itself: mirage demo");
            default -> {
                List<String> rest = new ArrayList<>(words.rest());
                // options of all verbs may also stand before the verb
                rest.addAll(0, words.before());
                VerbLine verb = new VerbLine(described(words.verb()), terminal, cancellation, environment);
                troubleCode = verb.troubleCode();
                return verb.execute(rest);
            }
        }
        terminal.flush();
        return ExitCode.DONE;
    }

    private void help(List<String> verbs) throws Exception {
        if (verbs.isEmpty() || verbs.getFirst().startsWith("-")) {
            Overview.print(terminal);
            return;
        }
        Verbs.Described verb = described(verbs.getFirst());
        if (verb.type().isEmpty()) {
            terminal.println("Usage: mirage " + verb.name() + " " + verb.arguments() + "\n\n" + verb.summary());
        } else {
            new VerbLine(verb, terminal, cancellation, environment).printHelp();
        }
    }

    private static Verbs.Described described(String name) throws UsageException {
        return Verbs.find(name).orElseThrow(() -> new UsageException("there is no verb \"" + name + "\"" + Verbs.like(name)
                .map(verb -> "; did you mean \"" + verb.name() + "\"?").orElse("; \"mirage --help\" lists all")));
    }
}
