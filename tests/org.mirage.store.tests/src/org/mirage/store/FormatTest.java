// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatTest {

    @TempDir
    Path folder;

    @Test
    void theDocumentSaysWhatTheProgramDoes() throws IOException {
        assertEquals(documented(), new FormatVectors(folder).compute());
    }

    @Test
    void framesAreWhatTheZstdToolUnpacks() throws Exception {
        byte[] bytes = Data.text(1, 500_000);
        try (PackStore store = PackStore.open(folder)) {
            Data.commitChunk(store, bytes);
            ByteBuffer pack = ByteBuffer.wrap(Files.readAllBytes(store.packs().getFirst().file()))
                    .order(ByteOrder.LITTLE_ENDIAN);
            assertEquals(1, pack.getInt(32 + 4), "compressed");
            byte[] payload = new byte[pack.getInt(32 + 8)];
            pack.get(32 + 20, payload);
            Path packed = Files.write(folder.resolve("payload.zst"), payload);
            Process zstd = new ProcessBuilder("zstd", "-dc", packed.toString()).start();
            assertArrayEquals(bytes, zstd.getInputStream().readAllBytes());
            assertEquals(0, zstd.waitFor());
        }
    }

    /** Lines within fences: a name, a colon and a value, which may go on in lines that are indented. */
    private static Map<String, String> documented() throws IOException {
        Map<String, String> vectors = new LinkedHashMap<>();
        boolean fenced = false;
        String name = null;
        for (String line : Files.readAllLines(document())) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (fenced && line.startsWith("  ")) {
                vectors.merge(name, line.strip(), String::concat);
            } else if (fenced) {
                int colon = line.indexOf(':');
                name = line.substring(0, colon);
                vectors.put(name, line.substring(colon + 1).strip());
            }
        }
        return vectors;
    }

    private static Path document() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path document = at.resolve("docs/format.md");
            if (Files.exists(document)) {
                return document;
            }
        }
        throw new AssertionError("docs/format.md is in no folder above this one");
    }
}
