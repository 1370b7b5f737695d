// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.testing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the real programs that tests compare with. */
public final class Tools {

    private Tools() {
    }

    /**
     * What a program prints to its standard output, as ISO 8859-1.
     *
     * @throws IOException with all that it printed when its exit code is not 0
     */
    public static String run(String... command) throws IOException {
        Result result = attempt(command);
        if (result.code() != 0) {
            throw new IOException(String.join(" ", command) + ": exit code " + result.code() + "\n" + result.output() + result.errors());
        }
        return result.output();
    }

    /** Runs a program whatever its exit code. */
    public static Result attempt(String... command) throws IOException {
        Path out = Files.createTempFile("tool", ".out");
        Path err = Files.createTempFile("tool", ".err");
        try {
            Process process = new ProcessBuilder(List.of(command)).redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            int code = await(process);
            return new Result(code, Files.readString(out, StandardCharsets.ISO_8859_1), Files.readString(err, StandardCharsets.ISO_8859_1));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** What a bash script prints; it ends at its first failing command. */
    public static String bash(String script) throws IOException {
        return run("bash", "-euo", "pipefail", "-c", script);
    }

    static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** How a program ended; texts are ISO 8859-1. */
    public record Result(int code, String output, String errors) {
    }
}
