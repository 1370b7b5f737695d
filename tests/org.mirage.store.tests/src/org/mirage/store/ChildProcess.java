// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.github.luben.zstd.Zstd;

/** A Java process of our own, to be watched and killed. */
final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    /** Runs a class's main method with the store and its tests on the class path. */
    ChildProcess(Class<?> main, String... arguments) throws IOException {
        this(List.of("-XX:TieredStopAtLevel=1"), main, arguments);
    }

    /** The same with options of the Java machine. */
    ChildProcess(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp",
                place(main) + File.pathSeparator + place(PackStore.class) + File.pathSeparator + place(Zstd.class),
                main.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        lines = process.inputReader();
    }

    private static String place(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
    }

    /** Waits for a line that the process prints. */
    String line() throws IOException {
        return lines.readLine();
    }

    /** Tells the process something. */
    void tell(String line) throws IOException {
        process.outputWriter().write(line + "\n");
        process.outputWriter().flush();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
