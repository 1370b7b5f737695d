// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import com.google.re2j.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.testing.Tools;

/** What is found in contents, against grep. */
class TextScanTest {

    @TempDir
    private Path folder;

    private static TextMatch scan(byte[] content, String literal, String expression) throws IOException {
        Term.OfText term = new Term.OfText(literal == null ? null : literal.getBytes(StandardCharsets.UTF_8),
                expression == null ? null : Pattern.compile(expression));
        return new TextScan(List.of(term), Monitor.NONE).scan(new ByteArrayInputStream(content), content.length)[0];
    }

    /** Lines of chance from few letters, so that texts are found often, with zero bytes and some lines longer than a window. */
    private static byte[] chance(long seed, int size) {
        Random random = new Random(seed);
        byte[] content = new byte[size];
        byte[] letters = {'a', 'b', 'c', ' ', 0, (byte) 0xff};
        int line = 0;
        for (int i = 0; i < size; i++) {
            boolean end = line-- == 0;
            content[i] = end ? (byte) '\n' : letters[random.nextInt(letters.length)];
            if (end) {
                line = random.nextInt(300) == 0 ? random.nextInt(2_500_000) : random.nextInt(60);
            }
        }
        return content;
    }

    @Test
    void linesAreCountedAsGrepCountsThem() throws IOException {
        for (int seed = 1; seed <= 4; seed++) {
            Path file = folder.resolve("content");
            byte[] content = chance(seed, 6_000_000);
            Files.write(file, content);
            for (String text : List.of("abcabcab", "cab cab", "aaaaaaaaaaaa", "b")) {
                long expected = Long.parseLong(Tools.attempt("env", "LC_ALL=C", "grep", "-a", "-c", "-F", "--", text, file.toString()).output().strip());
                TextMatch match = scan(content, text, null);
                assertEquals(expected, match == null ? 0 : match.lines(), "seed " + seed + ": " + text);
                if (expected > 0) {
                    String first = Tools.attempt("bash", "-c", "LC_ALL=C grep -a -n -m1 -F -- '" + text + "' '" + file + "' | cut -d: -f1").output();
                    assertEquals(Long.parseLong(first.strip()), match.first(), "seed " + seed + ": " + text);
                }
            }
        }
    }

    @Test
    void expressionsFitInLinesOnly() throws IOException {
        byte[] content = "one\ntwo three\nthree\n\nlast three".getBytes(StandardCharsets.UTF_8);
        assertEquals(1, scan(content, null, "^three$").lines());
        assertEquals(3, scan(content, "three", "three$").lines());
        assertNull(scan(content, null, "one.two"));
        TextMatch last = scan(content, null, "^last");
        assertEquals(5, last.first());
        assertArrayEquals("last three".getBytes(StandardCharsets.UTF_8), last.excerpt());
    }

    @Test
    void aTextAcrossTwoPartsOfALongLineIsFoundOnce() throws IOException {
        for (int shift = 0; shift < 12; shift++) {
            byte[] content = new byte[(3 << 20) + 17];
            byte[] text = "needle in it".getBytes(StandardCharsets.UTF_8);
            System.arraycopy(text, 0, content, (1 << 20) - shift, text.length);
            TextMatch match = scan(content, "needle in it", null);
            assertNotNull(match, "shift " + shift);
            assertEquals(1, match.lines());
            assertEquals(1, match.first());
        }
        assertNull(scan(new byte[0], "a", null));
    }
}
