// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed code is what the generator makes of the committed model. */
class GeneratedCodeTest {

    private static final Path BUNDLE = Path.of(System.getProperty("mirage.root", "../.."), "bundles", "org.mirage.model");

    @TempDir
    Path folder;

    @Test
    void committedCodeIsFresh() throws IOException {
        ModelGenerator.generate(BUNDLE.resolve("model"), folder);

        Map<String, String> expected = read(folder.resolve("src-gen"));
        Map<String, String> committed = read(BUNDLE.resolve("src-gen"));
        assertEquals(expected.keySet(), committed.keySet(), "run ModelGenerator on the checkout");
        expected.forEach((file, text) -> assertEquals(text, committed.get(file), file + " is stale: run ModelGenerator on the checkout"));
    }

    private static Map<String, String> read(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
