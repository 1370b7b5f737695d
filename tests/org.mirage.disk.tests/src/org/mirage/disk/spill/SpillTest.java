// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.spill;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillTest {

    @TempDir
    Path folder;

    @Test
    void runsOfBytesMayLieAcrossPieces() throws IOException {
        Random random = new Random(2);
        try (Spill spill = new Spill(folder)) {
            List<byte[]> runs = new ArrayList<>();
            List<Long> places = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                byte[] run = new byte[random.nextInt(200_000)];
                random.nextBytes(run);
                runs.add(run);
                places.add(spill.addBytes(run));
            }
            byte[] large = new byte[5 << 20];
            random.nextBytes(large);
            long at = spill.addBytes(large);
            for (int i = 0; i < runs.size(); i++) {
                assertArrayEquals(runs.get(i), spill.bytesAt(places.get(i)));
            }
            assertArrayEquals(large, spill.bytesAt(at));
        }
    }

    @Test
    void leavesNoNameBehindAndRemovesThoseOfTheDead() throws IOException {
        Path dead = Files.createFile(folder.resolve("spill-of-a-dead-process"));
        Path fresh = Files.createFile(folder.resolve("spill-just-made"));
        Path other = Files.createFile(folder.resolve("images.tmp"));
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        Files.setLastModifiedTime(dead, longAgo);
        Files.setLastModifiedTime(other, longAgo);
        try (Spill spill = new Spill(folder)) {
            spill.allocate(1, 1);
            Spill.removeAbandoned(folder);
            try (var left = Files.list(folder)) {
                assertEquals(List.of(other, fresh), left.sorted().toList());
            }
        }
    }

    @Test
    void roomIsZeroAndAligned() throws IOException {
        try (Spill spill = new Spill(folder)) {
            spill.allocate(3, 1);
            long at = spill.allocate(4 << 20, 8);
            assertEquals(8, at);
            spill.putLong(at, -1);
            spill.putInt(at + (3 << 20), 77);
            assertEquals(-1, spill.getLong(at));
            assertEquals(77, spill.getInt(at + (3 << 20)));
            assertEquals(0, spill.getLong(at + 8));
            assertEquals(at + (4 << 20), spill.end());
        }
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        try (Spill spill = new Spill(folder); var files = Files.list(folder)) {
            spill.allocate(100, 1);
            assertEquals(List.of(), files.toList());
        }
    }
}
