// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.mirage.cli.terminal.Cancellation;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Names;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionPath;
import org.mirage.engine.search.KeepInventory;
import org.mirage.store.Hash;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One verb of the command line: reads its options, lets a class of the engine work, shows what comes of it. */
@Command(synopsisHeading = "Usage: ", descriptionHeading = "%n", parameterListHeading = "%n", optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n", abbreviateSynopsis = true, sortOptions = false, usageHelpWidth = 100)
public abstract class Verb implements Callable<Integer> {

    @Option(names = "--library", paramLabel = "DIR", order = 90,
            description = "The library; otherwise $MIRAGE_LIBRARY, otherwise ~/.local/share/mirage.")
    private Path folder;

    @Option(names = "--color", paramLabel = "WHEN", order = 91, description = "auto, always or never.")
    private Terminal.Colour colour = Terminal.Colour.AUTO;

    @Option(names = {"-q", "--quiet"}, order = 92, description = "No progress; warnings and errors only.")
    private boolean quiet;

    @Option(names = "--debug", order = 93, description = "With an error, show where in the program it arose.")
    private boolean debug;

    @Option(names = {"-h", "--help"}, order = 94, usageHelp = true, description = "Show this help.")
    private boolean help;

    private Terminal terminal;
    private Cancellation cancellation;
    private Map<String, String> environment;
    private Library library;

    /** Gives the verb what it works with; comes before {@link #call}. */
    final void attach(Terminal shown, Cancellation cancelled, Map<String, String> variables) {
        terminal = shown;
        cancellation = cancelled;
        environment = variables;
    }

    @Override
    public final Integer call() throws Exception {
        terminal.colour(colour);
        int code = run();
        terminal.flush();
        keepInventory();
        return code;
    }

    /** Has the next search know of what came in, where that takes a moment; what the verb was asked for is done. */
    private void keepInventory() {
        Set<Hash> made = library == null ? Set.of() : library.takeMade();
        if (!made.isEmpty()) {
            try (Library again = Library.open(libraryFolder()); Progress monitor = silent()) {
                new KeepInventory(again).soon().call(made, monitor);
            } catch (MirageException later) {
                // whoever searches next brings it in, or is told what is wrong
            }
        }
    }

    /** Does what the verb is for and returns the exit code. */
    protected abstract int run() throws Exception;

    /** What the verb's exit codes mean. */
    protected ExitCodes exitCodes() {
        return ExitCodes.USUAL;
    }

    /** The standard streams. */
    protected final Terminal terminal() {
        return terminal;
    }

    /** Asked for by Ctrl-C. */
    protected final Cancellation cancellation() {
        return cancellation;
    }

    /** The environment's variables. */
    protected final Map<String, String> environment() {
        return environment;
    }

    /** True when results are wanted, but no words about the way to them. */
    protected final boolean quiet() {
        return quiet;
    }

    /** Where the library is, whether or not it exists. */
    protected final Path libraryFolder() {
        return folder != null ? folder : Library.defaultFolder(environment);
    }

    /** Opens the library. */
    protected final Library library() throws MirageException {
        library = Library.open(libraryFolder());
        return library;
    }

    /** Shows progress and hears of Ctrl-C; to be closed before results are printed. */
    protected final Progress progress() {
        return new Progress(terminal, cancellation, quiet);
    }

    /** Hears of Ctrl-C and shows nothing but warnings, for what is done at once. */
    protected final Progress silent() {
        return new Progress(terminal, cancellation, true);
    }

    /**
     * Asks whether to do what cannot be taken back.
     *
     * @param question without its mark
     * @param deed the same as a statement, for the message when nobody can be asked
     */
    protected final boolean confirmed(String question, String deed) throws IOException {
        if (!terminal.canAsk()) {
            throw new MirageException("nobody is there to confirm that " + deed + "; say --yes to do it");
        }
        String answer = terminal.ask(question + "? [y/N]");
        return answer != null && answer.strip().matches("(?i)y|yes");
    }

    /**
     * The version that an argument names.
     *
     * @throws UsageException when it cannot be one
     */
    public static VersionName version(String argument) throws UsageException {
        try {
            return VersionName.parse(argument);
        } catch (MirageException malformed) {
            throw new UsageException(malformed.getMessage());
        }
    }

    /**
     * Does something with the path that an argument names. A path is meant as it is written; if there is none such, its
     * backslashes are taken for the escapes with which listings show unusual names.
     */
    protected static void withPath(String argument, PathAction action) throws Exception {
        VersionPath path;
        try {
            path = VersionPath.parse(argument);
        } catch (MirageException malformed) {
            throw new UsageException(malformed.getMessage());
        }
        try {
            action.on(path);
        } catch (NotFoundException missing) {
            byte[] unescaped = Names.parse(new String(path.path(), StandardCharsets.UTF_8));
            if (Arrays.equals(unescaped, path.path())) {
                throw missing;
            }
            action.on(new VersionPath(path.version(), unescaped));
        }
    }

    /** What is to be done with a path. */
    @FunctionalInterface
    protected interface PathAction {

        void on(VersionPath path) throws IOException, InterruptedException;
    }
}
