// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.testing.Tools;

/** What is merged is what {@code git merge-file} makes of it, and what it refuses is refused. */
class TextMergeTest {

    private static final int CASES = 1000;

    @TempDir
    private Path folder;

    private record Case(String base, String left, String right) {
    }

    @Test
    void aThousandMergesAreAsGitMakesThem() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            Case made = make(new Random(i));
            cases.add(made);
            write(i + ".base", made.base);
            write(i + ".left", made.left);
            write(i + ".right", made.right);
        }
        Tools.bash("cd '" + folder + "' && for i in $(seq 0 " + (CASES - 1) + "); do"
                + " git merge-file -p -q $i.left $i.base $i.right > $i.merged || rm $i.merged; done");
        int clean = 0;
        int refused = 0;
        List<String> wrong = new ArrayList<>();
        List<String> timid = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            Case made = cases.get(i);
            Optional<byte[]> merged = TextMerge.of(bytes(made.base), bytes(made.left), bytes(made.right));
            Path truth = folder.resolve(i + ".merged");
            if (merged.isPresent() && (!Files.exists(truth) || !new String(merged.get(), StandardCharsets.ISO_8859_1)
                    .equals(Files.readString(truth, StandardCharsets.ISO_8859_1)))) {
                wrong.add(i + ": " + made + " gave " + new String(merged.get(), StandardCharsets.ISO_8859_1));
            } else if (merged.isEmpty() && Files.exists(truth)) {
                timid.add(i + ": " + made);
            }
            clean += merged.isPresent() ? 1 : 0;
            refused += merged.isPresent() ? 0 : 1;
        }
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), timid);
        assertTrue(clean > CASES / 4 && refused > CASES / 10, clean + " clean, " + refused + " refused");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** From texts in which all lines differ to such of three different lines, with few changes or many, and last lines without an end. */
    private static Case make(Random random) {
        int alphabet = List.of(3, 8, 40, 100_000).get(random.nextInt(4));
        int length = random.nextInt(random.nextInt(4) == 0 ? 600 : 60);
        List<String> base = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            base.add(line(random, alphabet));
        }
        return new Case(text(base, random), text(changed(base, random, alphabet), random), text(changed(base, random, alphabet), random));
    }

    private static String line(Random random, int alphabet) {
        return "line " + random.nextInt(alphabet);
    }

    private static List<String> changed(List<String> base, Random random, int alphabet) {
        List<String> lines = new ArrayList<>(base);
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(lines.size() + 1);
            int count = Math.min(random.nextInt(4), lines.size() - at);
            lines.subList(at, at + count).clear();
            for (int j = random.nextInt(4); j > 0; j--) {
                lines.add(at, line(random, alphabet));
            }
        }
        return lines;
    }

    private static String text(List<String> lines, Random random) {
        return String.join("\n", lines) + (lines.isEmpty() || random.nextInt(8) == 0 ? "" : "\n");
    }
}
