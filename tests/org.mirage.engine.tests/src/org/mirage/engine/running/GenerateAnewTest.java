// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.carrying.Generation;
import org.mirage.engine.carrying.Need;
import org.mirage.engine.carrying.Turn;
import org.mirage.testing.Tools;

/** A program that fails ends what is made anew where a machine needs it, and only then; a real shell tells. */
class GenerateAnewTest {

    @TempDir
    Path folder;

    private Tools.Result run(Need need) throws IOException {
        List<Generation> generations = List.of(
                new Generation("Anna's list", "cd '" + folder + "'; echo 'on the way'; false; touch on", need, Turn.ANY),
                new Generation("another", "touch '" + folder.resolve("another") + "'", Need.NOW, Turn.ANY));
        return Tools.attempt("/bin/sh", "-c", GenerateAnew.script(generations));
    }

    @Test
    void whatAMachineMakesItselfMayFail() throws IOException {
        Tools.Result result = run(Need.SOON);

        assertEquals(0, result.code());
        assertTrue(Files.exists(folder.resolve("another")));
        assertTrue(Files.notExists(folder.resolve("on")));
        assertTrue(result.output().contains("note: Anna's list cannot be made now"), result.output());
    }

    @Test
    void whatItNeedsMustNot() throws IOException {
        assertNotEquals(0, run(Need.NOW).code());
        assertTrue(Files.notExists(folder.resolve("another")));
    }
}
