// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.ext.ExtFileSystem;
import org.mirage.filesystem.ext.ReadTree;
import org.mirage.filesystem.ext.TruthComparison;

/** That the reader and the kernel agree on a volume: both refuse it, or both show the same tree. */
final class Agreement {

    private Agreement() {
    }

    /**
     * Compares the two.
     *
     * @param image is only read
     * @param copy is made and mounted
     * @return false when both refuse
     */
    static boolean withKernel(Path image, Path copy) throws IOException {
        Crash.copy(image, copy);
        Optional<RecoveredTruth> truth = RecoveredTruth.of(copy);
        String refusal = "";
        try (BlockDevice device = RawFile.open(image); FileSystemReader reader = new ExtFileSystem().open(device)) {
            if (truth.isPresent()) {
                compare(reader, truth.get());
            }
        } catch (DamagedException e) {
            refusal = e.getMessage();
        }
        assertEquals(truth.isEmpty(), !refusal.isEmpty(), "whether the kernel refuses, and whether the reader does: " + refusal);
        return truth.isPresent();
    }

    /** Asserts that a reader says what the kernel says, and has nothing else to say. */
    static void compare(FileSystemReader reader, RecoveredTruth truth) throws IOException {
        ReadTree read = ReadTree.of(reader);
        assertEquals(List.of(), read.problems());
        assertEquals(List.of(), reader.info().warnings());
        assertEquals("", reader.info().keepWhole());
        assertFalse(reader.info().features().contains("needs_recovery"), "still needs recovery");
        assertEquals(List.of(), new TruthComparison(reader.view(), read, truth.asFarAsKnown(read)).differences());
    }
}
