// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The standard streams of this process: which of them people look at, and how to show them something. */
public final class Terminal {

    private static final int BUFFER = 1 << 16;

    private final OutputStream output = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
    private final OutputStream error = new FileOutputStream(FileDescriptor.err);
    private final boolean inputShown = isTerminal(0);
    private final boolean outputShown = isTerminal(1);
    private final boolean errorShown = isTerminal(2);
    private final Map<String, String> environment;
    private boolean outputColoured;
    private boolean errorColoured;
    private boolean errorLost;

    public Terminal(Map<String, String> environment) {
        this.environment = environment;
        colour(Colour.AUTO);
    }

    /** When colours are used. */
    public enum Colour {
        /** On terminals, unless the environment has {@code NO_COLOR} or a terminal without any. */
        AUTO, ALWAYS, NEVER
    }

    /** Says when colours are used. */
    public void colour(Colour when) {
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        boolean auto = when == Colour.AUTO && !plain;
        outputColoured = when == Colour.ALWAYS || auto && outputShown;
        errorColoured = when == Colour.ALWAYS || auto && errorShown;
    }

    /** True when somebody sees the standard output at once. */
    public boolean outputShown() {
        return outputShown;
    }

    /** True when somebody sees the standard error at once. */
    public boolean errorShown() {
        return errorShown;
    }

    /** True when somebody is there to answer a question. */
    public boolean canAsk() {
        return inputShown && errorShown;
    }

    /** True when the standard output takes colours. */
    public boolean coloured() {
        return outputColoured;
    }

    /** The text for the standard output in a style, where colours are used. */
    public String styled(Style style, String text) {
        return outputColoured ? style.around(text) : text;
    }

    /** The standard output, buffered; a failure to write is thrown here or by {@link #flush}. */
    public OutputStream output() {
        return output;
    }

    /** Writes a text to the standard output, in UTF-8. */
    public void print(String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a line to the standard output. */
    public void println(String line) throws IOException {
        print(line + "\n");
    }

    /** Writes out what the standard output's buffer holds. */
    public void flush() throws IOException {
        output.flush();
    }

    /** Writes a text to the standard error; if even that fails, there is nobody left to tell. */
    public void printError(Style style, String text) {
        try {
            error.write((errorColoured ? style.around(text) : text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException nobodyListens) {
            errorLost = true;
        }
    }

    /** Writes lines to the standard error; what could steer a terminal is made harmless, wherever it came from. */
    public void printErrorLine(Style style, String lines) {
        if (!errorLost) {
            printError(style, harmless(lines));
            printError(Style.PLAIN, "\n");
        }
    }

    private static String harmless(String lines) {
        StringBuilder text = new StringBuilder(lines.length());
        lines.codePoints().forEach(character -> {
            if (Character.getType(character) != Character.CONTROL || character == '\n' || character == '\t') {
                text.appendCodePoint(character);
            } else {
                text.append(String.format("\\x%02x", character));
            }
        });
        return text.toString();
    }

    /** Asks on the standard error and waits for a line; null when the input has ended. */
    public String ask(String question) throws IOException {
        printError(Style.HEADING, question + " ");
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }

    /** Columns of the terminal, 80 where that cannot be found out. */
    public int width() {
        String columns = environment.get("COLUMNS");
        if (columns != null && columns.matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(columns);
        }
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(Path.of("/dev/tty").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return size.matches("[0-9]+ [1-9][0-9]{0,3}") ? Integer.parseInt(size.substring(size.indexOf(' ') + 1)) : 80;
        } catch (IOException unknown) {
            return 80;
        }
    }

    /** The JDK tells it only of input and output together, so the kernel's name of the open file decides. */
    private static boolean isTerminal(int descriptor) {
        try {
            String name = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
            return name.startsWith("/dev/pts/") || name.startsWith("/dev/tty") || name.equals("/dev/console");
        } catch (IOException closed) {
            return false;
        }
    }
}
