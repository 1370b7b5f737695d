// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.testing.Tools;

/** Times are written as date(1), and so tar and touch, read them, in whatever language the person who writes them works. */
class TarMembersTest {

    @ParameterizedTest
    @CsvSource({"1700000000, 5", "0, 0", "-1, 999999999", "-2, 1", "-1700000000, 250000000"})
    void timesAreThoseOfOtherPrograms(long seconds, int nanoseconds) throws IOException {
        check(seconds, nanoseconds);
    }

    @Test
    void digitsAreThoseOfFiles() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("fa-IR"));
            check(1_700_000_000, 5);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void check(long seconds, int nanoseconds) throws IOException {
        // date floors, too
        assertEquals(seconds + "." + "0".repeat(9 - Integer.toString(nanoseconds).length()) + nanoseconds + "\n",
                Tools.run("date", "-u", "-d", "@" + TarMembers.time(seconds, nanoseconds), "+%s.%N"));
    }
}
