// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.bytes.LittleEndian;
import org.mirage.filesystem.ext.ExtFileSystem;
import org.mirage.filesystem.ext.ExtVolume;
import org.mirage.filesystem.ext.ReadTree;
import org.mirage.filesystem.ext.TruthComparison;
import org.mirage.testing.Tools;

/** Fast commits at the edges of what the kernel replays. */
class FastCommitEdgesTest {

    private static final String MAKE = "-t ext4 -b 4096 -O fast_commit";

    @TempDir
    Path folder;

    /** Somewhere in between, the last commit ends with the area, and the kernel then refuses its own journal. */
    @Test
    void areaIsFull() throws IOException {
        List<Integer> refused = new ArrayList<>();
        for (int count = 55; count <= 66; count++) {
            Crash crash = new Crash(MAKE, "", "fast_full", count, "2");
            if (!Agreement.withKernel(crash.image(), folder.resolve("recovered.raw"))) {
                refused.add(count);
            }
        }
        assertEquals(1, refused.size(), "counts of commits that the kernel refuses: " + refused);
    }

    /** Of commits after the first one, those from the first broken one on do not count. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 9})
    void tailIsBroken(int number) throws IOException {
        Path image = Crash.copy(Crash.of(MAKE, "", "fast").image(), folder.resolve("broken.raw"));
        FastArea area = FastArea.of(image);
        area.flip(area.tails().get(number), FastTag.HEADER + FastTag.TAIL_SUM);
        area.write(image);
        assertEquals(number > 0, Agreement.withKernel(image, folder.resolve("recovered.raw")));
    }

    /** A tag whose length leads out of its block. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void tagIsBroken(int number) throws IOException {
        Path image = Crash.copy(Crash.of(MAKE, "", "fast").image(), folder.resolve("broken.raw"));
        FastArea area = FastArea.of(image);
        area.flip(area.inodes().get(number), 3);
        area.write(image);
        Agreement.withKernel(image, folder.resolve("recovered.raw"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0x8000})
    void featureIsUnknown(int feature) throws IOException {
        Path image = Crash.copy(Crash.of(MAKE, "", "fast").image(), folder.resolve("broken.raw"));
        FastArea area = FastArea.of(image);
        LittleEndian.put32(area.bytes(), FastTag.HEADER, feature);
        area.sumUp();
        area.write(image);
        assertEquals(false, Agreement.withKernel(image, folder.resolve("recovered.raw")));
    }

    /** The commits of an older transaction do not count. */
    @Test
    void transactionIsAnother() throws IOException {
        Path image = Crash.copy(Crash.of(MAKE, "", "fast").image(), folder.resolve("broken.raw"));
        FastArea area = FastArea.of(image);
        area.flip(FastTag.HEADER, 4);
        area.sumUp();
        area.write(image);
        assertTrue(Agreement.withKernel(image, folder.resolve("recovered.raw")));
    }

    /** The kernel refuses to mount this, e2fsck mends it; the reader shows what e2fsck makes of it, and says so. */
    @Test
    void fileHasNoName() throws IOException {
        Path image = Crash.of(MAKE, "", "fast_nameless").image();
        Path copy = Crash.copy(image, folder.resolve("copy.raw"));
        assertTrue(RecoveredTruth.of(copy).isEmpty(), "the kernel mounts it");
        assertEquals(1, Tools.attempt("e2fsck", "-fy", copy.toString()).code());
        RecoveredTruth truth = RecoveredTruth.of(copy).orElseThrow();
        try (BlockDevice device = RawFile.open(image); FileSystemReader reader = new ExtFileSystem().open(device)) {
            ReadTree read = ReadTree.of(reader);
            assertEquals(List.of(), read.problems());
            assertEquals(List.of(), new TruthComparison(reader.view(), read, truth.asFarAsKnown(read)).differences());
            assertTrue(read.paths().containsKey("b/named"));
            assertEquals(1, reader.info().warnings().size());
            assertTrue(reader.info().warnings().getFirst().contains("no name left"), reader.info().warnings().getFirst());
        }
    }

    /** Mounting such a volume crashes the kernel, so there is nothing to compare with. */
    @Test
    void fileHasNoExtents() throws IOException {
        Path image = Crash.of("-t ext4 -b 1024 -O fast_commit,^extent,^64bit", "", "fast").image();
        try (BlockDevice device = RawFile.open(image)) {
            DamagedException refusal = assertThrows(DamagedException.class, () -> new ExtFileSystem().open(device));
            assertTrue(refusal.getMessage().contains("no extents"), refusal.getMessage());
        }
    }

    /** What a reader without fast commits would show: so that the other tests are known to test something. */
    @Test
    void withoutFastCommitsTheFolderIsMissing() throws IOException {
        try (BlockDevice device = RawFile.open(Crash.of(MAKE, "", "fast_new_folder").image());
                FileSystemReader reader = new ExtFileSystem().open(device)) {
            Map<String, Long> paths = ReadTree.of(reader).paths();
            for (int i = 0; i < 5; i++) {
                assertTrue(paths.containsKey("only here/" + i), "only here/" + i);
            }
            ExtVolume stored = new ExtVolume(device);
            assertEquals(0, stored.inode(paths.get("only here")).links(), "links of the folder as stored");
        }
    }
}
