// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.made.MadeVolume;

/** Each combination of what base, left and right have at a path, against a table written by hand. */
class ThreeWayTest {

    @TempDir
    private Path folder;

    /**
     * In a column: {@code -} nothing; a digit a file with that content; a digit and {@code m} the same with another mode;
     * {@code /} a directory; {@code >} a link.
     */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', nullValues = "equal", textBlock = """
            # base | left | right | what is found
            -  | -  | 1  | RIGHT ADDED /p
            -  | 1  | -  | LEFT ADDED /p
            -  | 1  | 1  | BOTH ADDED /p
            -  | 1  | 2  | CONFLICT ADDED /p
            -  | 1  | 1m | CONFLICT ADDED /p
            -  | 1  | /  | CONFLICT ADDED /p
            -  | >  | >  | BOTH ADDED /p
            1  | 1  | 1  | equal
            1  | 1  | -  | RIGHT REMOVED /p
            1  | -  | 1  | LEFT REMOVED /p
            1  | -  | -  | BOTH REMOVED /p
            1  | 1  | 2  | RIGHT CONTENT /p [CONTENT]
            1  | 2  | 1  | LEFT CONTENT /p [CONTENT]
            1  | 2  | 2  | BOTH CONTENT /p [CONTENT]
            1  | 2  | 3  | CONFLICT CONTENT /p [CONTENT]
            1  | 2  | 2m | CONFLICT CONTENT /p [CONTENT, MODE]
            1  | 2  | -  | CONFLICT REMOVED /p
            1  | -  | 2  | CONFLICT CONTENT /p [CONTENT]
            1  | 1m | 1  | LEFT METADATA /p [MODE]
            1  | 1  | 1m | RIGHT METADATA /p [MODE]
            1  | 1m | 1m | BOTH METADATA /p [MODE]
            1  | 1m | 2  | CONFLICT CONTENT /p [CONTENT]
            1  | 1m | -  | CONFLICT REMOVED /p
            1  | /  | 1  | LEFT TYPE /p
            1  | 1  | /  | RIGHT TYPE /p
            1  | /  | /  | BOTH TYPE /p
            1  | /  | >  | CONFLICT TYPE /p
            1  | /  | 2  | CONFLICT CONTENT /p [CONTENT]
            1  | /  | -  | CONFLICT REMOVED /p
            /  | 1  | -  | CONFLICT REMOVED /p
            /  | /  | -  | RIGHT REMOVED /p
            """)
    void table(String base, String left, String right, String found) throws IOException {
        Comparison comparison = new Compared(folder).of(volume(base), volume(left), volume(right));

        assertEquals(found == null ? List.of() : List.of(found), Compared.lines(comparison));
        if (found != null) {
            assertEquals(1, comparison.counts().of(ChangedSide.valueOf(found.substring(0, found.indexOf(' ')))));
        }
    }

    private static MadeVolume volume(String what) {
        MadeVolume volume = new MadeVolume(0, 1, "0001").file("keep", "kept");
        switch (what.charAt(0)) {
            case '-' -> {
                // nothing
            }
            case '/' -> volume.directory("p");
            case '>' -> volume.link("p", "target");
            default -> {
                volume.file("p", what.substring(0, 1));
                if (what.endsWith("m")) {
                    volume.entry("p").permissions(0600);
                }
            }
        }
        return volume;
    }

    @Test
    void changesBelowAFolderThatIsGoneAreConflicts() throws IOException {
        MadeVolume base = volume("-").file("d/a", "1").file("d/b", "1");
        MadeVolume right = volume("-").file("d/a", "2").file("d/b", "1");

        assertEquals(List.of("LEFT REMOVED /d", "CONFLICT CONTENT /d/a [CONTENT]", "LEFT REMOVED /d/b"),
                Compared.lines(new Compared(folder).of(base, volume("-"), right)));
    }

    @Test
    void timesOfFoldersAreNoConflict() throws IOException {
        MadeVolume base = volume("-").file("d/a", "1");
        MadeVolume left = volume("-").file("d/a", "1").file("d/l", "1");
        MadeVolume right = volume("-").file("d/a", "1").file("d/r", "1");
        left.entry("d").time(1, 0);
        right.entry("d").time(2, 0);
        Comparison comparison = new Compared(folder).of(base, left, right);

        assertEquals(List.of("BOTH METADATA /d [TIME]", "LEFT ADDED /d/l", "RIGHT ADDED /d/r"), Compared.lines(comparison));
        assertEquals(0, comparison.counts().of(ChangedSide.CONFLICT));
    }
}
