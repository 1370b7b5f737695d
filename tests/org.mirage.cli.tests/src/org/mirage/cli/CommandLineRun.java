// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.Sha2Crypt;
import org.eclipse.jgit.diff.RawText;
import org.h2.Driver;
import org.mirage.disk.BlockDevice;
import org.mirage.engine.Library;
import org.mirage.filesystem.Node;
import org.mirage.guestfs.GuestDrive;
import org.mirage.store.Hash;
import org.mirage.testing.Tools;
import org.tukaani.xz.XZ;

import com.github.luben.zstd.Zstd;
import com.google.re2j.Pattern;

import picocli.CommandLine;

/** Runs the command line as people do: as a process of its own. */
final class CommandLineRun {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> before = new ArrayList<>();
    private String classPath = classPath();

    /**
     * How a run ended.
     *
     * @param code exit code
     * @param output of the standard output, one byte in each character
     * @param errors of the standard error, likewise
     */
    record Ended(int code, String output, String errors) {

        List<String> lines() {
            return output.lines().toList();
        }
    }

    /** Will run in a folder, with a library of its own in it. */
    CommandLineRun(Path folder) {
        this.folder = folder;
        environment.put("MIRAGE_LIBRARY", folder.resolve("library").toString());
        environment.put("TZ", "UTC");
        environment.put("LC_ALL", "C.UTF-8");
    }

    /** Sets a variable of the environment. */
    CommandLineRun with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Has the process started by another program, such as setpriv. */
    CommandLineRun under(String... command) {
        before.addAll(List.of(command));
        return this;
    }

    /** Has the process act as a user without any rights, who gets all that is in the folder; only root can do that. */
    CommandLineRun asNobody() throws IOException {
        // the program may lie in the home of somebody who lets nobody in
        List<String> copies = new ArrayList<>();
        Files.createDirectories(folder.resolve("program"));
        for (String part : classPath.split(":")) {
            Path copy = folder.resolve("program").resolve(copies.size() + (part.endsWith(".jar") ? ".jar" : ""));
            Tools.run("cp", "-rT", part, copy.toString());
            copies.add(copy.toString());
        }
        classPath = String.join(":", copies);
        Tools.run("chown", "-R", "65534:65534", folder.toString());
        return with("HOME", folder.toString()).under("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }

    /** Where the parts of the program are, each a jar or a folder of classes: no more than the start script gives. */
    private static String classPath() {
        return Stream.of(Main.class, Library.class, Hash.class, Node.class, BlockDevice.class, CommandLine.class, Zstd.class, Driver.class,
                RawText.class, XZ.class, Pattern.class, Sha2Crypt.class, GuestDrive.class)
                .map(part -> part.getProtectionDomain().getCodeSource().getLocation().getPath()).distinct().collect(Collectors.joining(":"));
    }

    /** The words that start a verb. */
    List<String> command(String... words) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath, "org.mirage.cli.Main"));
        command.addAll(List.of(words));
        return command;
    }

    /** A process that is not started yet. */
    ProcessBuilder builder(List<String> command) {
        // as a terminal starts it: whoever runs these tests in the background has told the shell to ignore Ctrl-C
        List<String> line = new ArrayList<>(List.of("env", "--default-signal=INT"));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MIRAGE") || name.equals("NO_COLOR"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** Runs a verb to its end, with nothing to read. */
    Ended run(String... words) throws IOException {
        return ended(command(words), "");
    }

    /** Runs a verb that must end well. */
    Ended done(String... words) throws IOException {
        Ended ended = run(words);
        assertEquals(0, ended.code(), List.of(words) + "\n" + ended.output() + ended.errors());
        return ended;
    }

    /** Runs a line of the shell in which $MIRAGE stands for the command line. */
    Ended shell(String line) throws IOException {
        StringBuilder mirage = new StringBuilder();
        for (String word : command()) {
            mirage.append('\'').append(word).append("' ");
        }
        return ended(List.of("bash", "-c", line.replace("$MIRAGE", mirage)), "");
    }

    /** Runs a verb on a terminal of its own, 80 columns wide; what it shows there is the output. */
    Ended onTerminal(String typed, String... words) throws IOException {
        StringBuilder line = new StringBuilder("stty cols 80;");
        for (String word : command(words)) {
            line.append(" '").append(word).append('\'');
        }
        return ended(List.of("script", "-qec", line.toString(), "/dev/null"), typed);
    }

    private Ended ended(List<String> command, String input) throws IOException {
        Path out = Files.createTempFile(folder, "run", ".out");
        Path err = Files.createTempFile(folder, "run", ".err");
        try {
            Process process = builder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            int code = process.waitFor();
            return new Ended(code, Files.readString(out, StandardCharsets.ISO_8859_1), Files.readString(err, StandardCharsets.ISO_8859_1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
