// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.TestImages;
import org.mirage.testing.Truth;

/** The image of awkward content: sparse tebibyte, odd names, deep folders, large attributes, all times and owners. */
class AwkwardImageTest {

    private static final long PARTITION = 2048 * 512;

    @Test
    void treeIsTheKernels() throws IOException {
        Assumptions.assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
        Path image = TestImages.get("awkward");
        Map<String, Truth> truth;
        try (LoopMount mounted = LoopMount.open(image, PARTITION, "ro")) {
            truth = MountedTruth.walk(mounted.folder());
        }
        try (BlockDevice disk = RawFile.open(image);
                FileSystemReader reader = new ExtFileSystem().open(disk.slice(PARTITION, disk.size() - PARTITION))) {
            ReadTree tree = ReadTree.of(reader);
            assertEquals(List.of(), tree.problems());
            new TruthComparison(reader.view(), tree, truth).assertEqualTrees();
            assertEquals(List.of(), reader.info().warnings());
        }
    }
}
