// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Runs the real tools that tests compare with. */
public final class Command {

    private Command() {}

    /** What a command prints; it must succeed. */
    public static String run(Object... command) throws IOException {
        Result result = attempt(command);
        assertEquals(0, result.exit(), () -> List.of(command) + ": " + result.output());
        return result.output();
    }

    /** What a command prints on both channels, and how it ends. */
    public static Result attempt(Object... command) throws IOException {
        List<String> words = Stream.of(command).map(Object::toString).toList();
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.redirectInput(new java.io.File("/dev/null"));
        Process process = builder.start();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        process.getInputStream().transferTo(output);
        try {
            return new Result(process.waitFor(), output.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    public record Result(int exit, String output) {}
}
