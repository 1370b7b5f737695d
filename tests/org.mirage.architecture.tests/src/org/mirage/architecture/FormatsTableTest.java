// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.mirage.testing.TestImages;

/** What the table of formats promises is proved by tests that are there. */
class FormatsTableTest {

    private static final Path TABLE = Path.of("docs/formats.md");

    @Test
    void everyLineNamesTestsThatExist() throws IOException {
        Path root = TestImages.root();
        Set<String> tests;
        try (Stream<Path> files = Files.walk(root.resolve("tests"))) {
            tests = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length())).collect(Collectors.toSet());
        }
        List<String> unproved = new ArrayList<>();
        int lines = 0;
        for (String line : Files.readAllLines(root.resolve(TABLE))) {
            String[] cells = line.split("\\|");
            if (!line.startsWith("|") || line.startsWith("|---") || cells[1].strip().equals("what")) {
                continue;
            }
            lines++;
            boolean proved = cells.length == 4 && !cells[3].isBlank()
                    && Stream.of(cells[3].split(",")).map(String::strip).allMatch(tests::contains);
            if (!proved) {
                unproved.add(line);
            }
        }
        assertEquals(List.of(), unproved);
        assertTrue(lines > 5, "the table has " + lines + " lines");
    }
}
