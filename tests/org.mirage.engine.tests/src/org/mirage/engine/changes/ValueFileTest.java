// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MirageException;

/** Values that are whole files are taken as they are, and none is too large to be held. */
@Timeout(60)
class ValueFileTest {

    @TempDir
    Path folder;

    @Test
    void filesAreTakenAsTheyAre() throws IOException {
        byte[] bytes = {0, '\n', '\r', (byte) 0xff};
        assertArrayEquals(bytes, ValueFile.read(Files.write(folder.resolve("value"), bytes)));
        byte[] most = new byte[4 << 20];
        assertArrayEquals(most, ValueFile.read(Files.write(folder.resolve("most"), most)));
    }

    @Test
    void whatIsTooLargeOrNoFileIsRefused() throws IOException {
        Path large = Files.write(folder.resolve("large"), new byte[(4 << 20) + 1]);
        String message = assertThrows(MirageException.class, () -> ValueFile.read(large)).getMessage();
        assertTrue(message.contains(large.toString()) && message.contains("4.0 MiB"), message);
        assertThrows(MirageException.class, () -> ValueFile.read(Path.of("/dev/zero")));
        assertTrue(assertThrows(MirageException.class, () -> ValueFile.read(folder)).getMessage().contains("is a folder"));
    }

    @Test
    void textIsWhatAPersonCanReadAndChange() {
        assertEquals("gr\u00fcn\n\tx", ValueFile.text("gr\u00fcn\n\tx".getBytes(StandardCharsets.UTF_8)));
        assertNull(ValueFile.text("gr\u00fcn".getBytes(StandardCharsets.ISO_8859_1)));
        assertNull(ValueFile.text("a\r\nb".getBytes(StandardCharsets.UTF_8)));
        assertNull(ValueFile.text(new byte[] {'a', 0}));
    }
}
