// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Features together, drawn by a fixed seed, filled by the kernel: the reader says what the kernel says. */
@Tag("full")
class FeatureMixTest {

    private static final int MIXES = 120;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("mixes")
    void treeAndUsedRangesAreTheKernels(String options) throws IOException {
        ExtImage image = ExtImage.make(folder, "503333K", options).fill();
        VolumeProof.prove(image.file(), image.truth());
    }

    static Stream<String> mixes() {
        Random random = new Random(2026);
        return Stream.generate(() -> mix(random)).distinct().limit(MIXES);
    }

    private static String mix(Random random) {
        int blockLog = 10 + random.nextInt(3);
        int inodeLog = 7 + random.nextInt(Math.min(4, blockLog - 7));
        List<String> features = new ArrayList<>();
        boolean extents = random.nextInt(5) > 0;
        boolean bigalloc = extents && random.nextInt(4) == 0;
        features.add(extents ? either(random, "64bit") : "^extent,^64bit");
        String sums = List.of("metadata_csum", "metadata_csum,metadata_csum_seed", "^metadata_csum,uninit_bg",
                "^metadata_csum,^uninit_bg").get(random.nextInt(4));
        features.add(sums);
        features.add(List.of("flex_bg", "^flex_bg", "flex_bg,meta_bg,^resize_inode", "^flex_bg,meta_bg,^resize_inode",
                "flex_bg,sparse_super2", "flex_bg,^sparse_super,^resize_inode").get(random.nextInt(6)));
        if (bigalloc) {
            features.add("bigalloc,^resize_inode");
        }
        for (String feature : List.of("inline_data", "ea_inode", "large_dir", "dir_index", "filetype", "has_journal",
                "huge_file", "dir_nlink", "extra_isize", "stable_inodes", "large_file")) {
            features.add(either(random, feature));
        }
        if (inodeLog == 7) {
            features.removeIf(feature -> feature.equals("inline_data")); // has no room there
        }
        String cluster = bigalloc ? " -C " + (1 << blockLog + 1 + random.nextInt(4)) : "";
        return "-t ext4 -b " + (1 << blockLog) + " -I " + (1 << inodeLog) + " -O " + String.join(",", features) + cluster;
    }

    private static String either(Random random, String feature) {
        return random.nextInt(3) > 0 ? feature : "^" + feature;
    }
}
