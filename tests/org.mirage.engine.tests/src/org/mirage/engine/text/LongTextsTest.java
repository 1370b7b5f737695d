// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.testing.Tools;

/** Texts on which algorithms take the square of their length are compared in seconds all the same, and truly. */
@Timeout(120)
class LongTextsTest {

    private static final int SIZE = 10 << 20;

    @TempDir
    private Path folder;

    private static byte[] text(int size, IntFunction<String> line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size + 100);
        for (int i = 0; bytes.size() < size; i++) {
            bytes.writeBytes((line.apply(i) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    /** Lines of the diff; checks that it makes one text of the other. */
    private long lines(byte[] before, byte[] after) throws IOException {
        Path file = Files.write(folder.resolve("file"), before);
        Path written = folder.resolve("diff");
        try (var out = Files.newOutputStream(written)) {
            UnifiedDiff diff = new UnifiedDiff(out);
            DiffLabel label = new DiffLabel("file".getBytes(StandardCharsets.US_ASCII), 1_600_000_000, 0, false);
            diff.changed(label, before, label, after);
            diff.flush();
        }
        Tools.bash("cd '" + folder + "' && patch -s -p1 --fuzz=0 < diff");
        assertArrayEquals(after, Files.readAllBytes(file));
        try (var lines = Files.lines(written, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        }
    }

    @Test
    void unrelatedLines() throws IOException {
        Random random = new Random(1);
        lines(text(SIZE, _ -> "a" + random.nextLong()), text(SIZE, _ -> "b" + random.nextLong()));
    }

    @Test
    void unrelatedLinesOfOneByte() throws IOException {
        Random random = new Random(2);
        IntFunction<String> letter = _ -> String.valueOf((char) ('a' + random.nextInt(26)));
        lines(text(SIZE, letter), text(SIZE, letter));
    }

    /** Every second line is common: the histogram algorithm would cut off two lines at a time. */
    @Test
    void lonelyCommonLines() throws IOException {
        long lines = lines(text(SIZE, i -> i % 2 == 0 ? "common " + i : "left " + i),
                text(SIZE, i -> i % 2 == 0 ? "common " + i : "right " + i));

        assertTrue(lines < 3.2 * SIZE / 13, "as many as differ, not twice the text: " + lines);
    }

    @Test
    void linesThatAreCommonButTurnedAround() throws IOException {
        lines(text(SIZE, i -> "line " + i), text(SIZE, i -> "line " + (900_000 - i)));
    }

    /** Few kinds of lines in an order of their own, where no line is rare. */
    @Test
    void linesThatAreAllAlike() throws IOException {
        Random random = new Random(3);
        lines(text(SIZE / 10, _ -> "line " + random.nextInt(300)), text(SIZE / 10, _ -> "line " + random.nextInt(300)));
    }

    @Test
    void aFewEditsInALongTextAreAFewLines() throws IOException {
        Random random = new Random(4);
        byte[] before = text(SIZE, i -> i % 5 == 0 ? "}" : "line " + i);
        byte[] after = text(SIZE, i -> i % 5 == 0 ? "}" : random.nextInt(1000) == 0 ? "edited " + i : "line " + i);
        long lines = lines(before, after);

        assertTrue(lines > 5_000 && lines < 12_000, "about 9 for each of some 800 edits: " + lines);
    }
}
