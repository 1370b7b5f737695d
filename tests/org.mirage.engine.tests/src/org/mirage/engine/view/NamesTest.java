// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.Names;

/** Raw names become harmless text and come back from it. */
class NamesTest {

    private static byte[] raw(String oneByteEach) {
        return oneByteEach.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"plain.txt|plain.txt", "with space|with space", "Grüße|Grüße", "日本|日本", "a\\b|a\\\\b"})
    void textStaysText(String name, String shown) {
        assertEquals(shown, Names.show(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatSteersATerminalIsEscaped() {
        assertEquals("\\x1b[31m\\n\\t\\r\\x07\\x7f", Names.show(raw("\33[31m\n\t\r\7\177")));
        // C1 controls, a mark that turns the direction of writing, and one that has no width
        assertEquals("\\xc2\\x9b", Names.show("\u009b".getBytes(StandardCharsets.UTF_8)));
        assertEquals("a\\xe2\\x80\\xaegpj.exe", Names.show("a\u202egpj.exe".getBytes(StandardCharsets.UTF_8)));
        assertEquals("\\xe2\\x80\\x8b", Names.show("\u200b".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNoUtf8IsEscapedByteByByte() {
        assertEquals("caf\\xe9", Names.show(raw("caf\u00e9")));
        // cut short, longer than needed, a surrogate, beyond Unicode
        assertEquals("\\xe2\\x82", Names.show(raw("\u00e2\u0082")));
        assertEquals("\\xc0\\xaf", Names.show(raw("\u00c0\u00af")));
        assertEquals("\\xe0\\x80\\xaf", Names.show(raw("\u00e0\u0080\u00af")));
        assertEquals("\\xed\\xa0\\x80", Names.show(raw("\u00ed\u00a0\u0080")));
        assertEquals("\\xf4\\x90\\x80\\x80", Names.show(raw("\u00f4\u0090\u0080\u0080")));
        assertFalse(Names.isText(raw("\u00f4\u0090\u0080\u0080")));
        assertTrue(Names.isText("\ud83d\ude00\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyNameComesBack() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] name = new byte[1 + random.nextInt(12)];
            random.nextBytes(name);
            if (i % 2 == 0) {
                String letters = "\\xnrt0aF9é日\n\u202e";
                name = random.ints(name.length, 0, letters.length()).mapToObj(at -> letters.substring(at, at + 1))
                        .reduce("", String::concat).getBytes(StandardCharsets.UTF_8);
            }
            assertArrayEquals(name, Names.parse(Names.show(name)), Names.show(name));
        }
    }

    @Test
    void whatIsNoEscapeIsMeantAsItStands() {
        assertArrayEquals(raw("\\q"), Names.parse("\\q"));
        assertArrayEquals(raw("\\xg0"), Names.parse("\\xg0"));
        assertArrayEquals(raw("\\x1"), Names.parse("\\x1"));
        assertArrayEquals(raw("end\\"), Names.parse("end\\"));
    }
}
