// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.mirage.testing.TestImages;

/** What the table of formats promises is proved by tests that are there. */
class FormatsTableTest {

    private static final Path TABLE = Path.of("docs/formats.md");
    private static final Pattern MARK = Pattern.compile("@(Parameterized)?Test\\b");

    @Test
    void everyLineNamesTestsThatExist() throws IOException {
        Path root = TestImages.root();
        Map<String, List<Path>> classes;
        try (Stream<Path> files = Files.walk(root.resolve("tests"))) {
            classes = files.filter(file -> file.getFileName().toString().endsWith("Test.java"))
                    .collect(Collectors.groupingBy(file -> file.getFileName().toString().replace(".java", "")));
        }
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : Files.readAllLines(root.resolve(TABLE))) {
            String[] cells = line.split("\\|");
            if (line.startsWith("|") && !line.startsWith("|---") && !cells[1].strip().equals("what")) {
                lines.put(line, cells.length == 4 ? cells[3] : "");
            }
        }
        assertTrue(lines.size() > 5, "the table has " + lines.size() + " lines");
        List<String> missing = new ArrayList<>();
        Map<String, List<String>> whole = new TreeMap<>();
        for (Map.Entry<String, String> line : lines.entrySet()) {
            for (String proof : line.getValue().split(",")) {
                String[] names = proof.strip().split("#");
                if (!classes.containsKey(names[0]) || names.length > 1 && !has(classes.get(names[0]), names[1])) {
                    missing.add(proof.strip() + " in " + line.getKey());
                } else if (names.length == 1) {
                    whole.computeIfAbsent(names[0], name -> new ArrayList<>()).add(line.getKey());
                }
            }
        }
        assertEquals(List.of(), missing);
        whole.values().removeIf(named -> named.size() == 1);
        assertEquals(Map.of(), whole, "a class that proves several lines says by which of its methods");
    }

    private static boolean has(List<Path> classes, String method) throws IOException {
        for (Path file : classes) {
            String source = Files.readString(file);
            int at = source.indexOf("    void " + method + "(");
            if (at >= 0 && MARK.matcher(source.substring(Math.max(0, source.lastIndexOf("\n    }\n", at)), at)).find()) {
                return true;
            }
        }
        return false;
    }
}
