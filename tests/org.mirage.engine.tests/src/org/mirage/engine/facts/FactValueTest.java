// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactValueTest {

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, 1023 B", "1024, 1.0 KiB", "1536, 1.5 KiB", "1537, 1.5 KiB (1537 B)", "1048576, 1.0 MiB",
            "1048575, 1.0 MiB (1048575 B)", "3221225472, 3.0 GiB", "3221225984, 3.0 GiB (3221225984 B)",
            "9223372036854775807, 8.0 EiB (9223372036854775807 B)", "1152921504606846976, 1.0 EiB"})
    void sizesTellDifferentNumbersApart(long bytes, String text) {
        assertEquals(text, FactValue.bytes(bytes).text());
    }

    @Test
    void longValuesAreCutAndStillCompared() {
        FactValue one = FactValue.raw("x".repeat(100_000) + "1");
        FactValue two = FactValue.raw("x".repeat(100_000) + "2");

        assertTrue(one.text().length() < 1_100, one.text());
        assertTrue(one.text().endsWith("… (97.7 KiB)"), one.text());
        assertEquals(one.text() + " (differs)", two.textBeside(one));
        assertEquals(one.text(), one.textBeside(FactValue.raw("x".repeat(100_000) + "1")));
    }

    @Test
    void namesAreInNaturalOrder() {
        List<String> sorted = List.of("", "a", "a2", "a02", "a10", "a10b", "a10b9", "a10b10", "b", "sda2",
                "sda99999999999999999999");
        List<String> names = new ArrayList<>(sorted.reversed());
        names.sort(NaturalOrder.INSTANCE);

        assertEquals(List.of("", "a", "a02", "a2", "a10", "a10b", "a10b9", "a10b10", "b", "sda2",
                "sda99999999999999999999"), names);
    }
}
