// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.guestfs.OddFiles;
import org.mirage.guestfs.ReadFiles;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** Archives of every form that GNU tar writes give the tree that the kernel shows. */
class TarFormsTest {

    @TempDir
    static Path folder;

    private static Map<String, Truth> truth;

    @BeforeAll
    static void makeFiles() throws IOException {
        Assumptions.assumeTrue(LoopMount.possible(), "devices and owners need root");
        Path image = folder.resolve("ext4.raw");
        Tools.bash("truncate -s 64M " + image + "; mke2fs -q -t ext4 -b 4096 -m 0 " + image);
        try (LoopMount mounted = LoopMount.open(image, 0, "rw")) {
            OddFiles.make(mounted.folder(), true);
            truth = MountedTruth.walk(mounted.folder());
            for (String form : List.of("pax", "pax --sparse --sparse-version=1.0", "pax --sparse --sparse-version=0.1",
                    "pax --sparse --sparse-version=0.0", "gnu", "gnu --sparse")) {
                String attributes = form.startsWith("pax") ? "--xattrs " : "";
                Tools.bash("tar --format=" + form + " " + attributes + "--numeric-owner -C " + mounted.folder() + " -cf '"
                        + folder.resolve(form + ".tar") + "' .");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"pax", "pax --sparse --sparse-version=1.0", "pax --sparse --sparse-version=0.1", "pax --sparse --sparse-version=0.0",
            "gnu", "gnu --sparse"})
    void treeIsTheKernels(String form) throws IOException {
        try (BlockDevice archive = RawFile.open(folder.resolve(form + ".tar"));
                TarTree tree = TarTree.open(archive, new VolumeIdentity("ext4", "", new byte[0], 4096, 1 << 20), List.of(), folder)) {
            assertEquals(List.of(), tree.info().warnings());
            boolean pax = form.startsWith("pax");
            assertEquals(List.of(), ReadFiles.of(tree).differences(truth, !pax, pax));
            assertTrue(tree.end() > 0 && tree.end() <= Files.size(folder.resolve(form + ".tar")));
        }
    }
}
