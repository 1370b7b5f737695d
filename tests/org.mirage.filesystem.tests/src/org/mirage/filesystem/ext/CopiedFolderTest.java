// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** File systems that {@code mke2fs -d} filled, also such as this kernel does not mount: the folder copied is the truth. */
class CopiedFolderTest {

    @TempDir
    static Path folder;

    private static Path source;
    private static Map<String, Truth> truth;

    @BeforeAll
    static void makeSource() throws IOException {
        assumeTrue(LoopMount.possible(), "only root can make devices and foreign owners");
        source = ExtImage.sourceFolder(folder);
        truth = MountedTruth.walk(source);
    }

    @AfterAll
    static void removeSource() throws IOException {
        Tools.bash("rm -rf '" + source + "'"); // deeper than the remover of temporary folders likes
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-t ext2 -b 1024",
        "-t ext3 -b 2048 -I 128",
        "-t ext4 -b 4096",
        "-t ext4 -b 1024 -O quota",
        "-t ext4 -b 4096 -O quota,project -E quotatype=usrquota:grpquota:prjquota",
        "-t ext4 -b 4096 -O casefold -E encoding=utf8",
        "-t ext4 -b 1024 -O casefold,encrypt,large_dir",
        "-t ext4 -b 4096 -O verity",
        "-t ext4 -b 4096 -O encrypt,verity,stable_inodes,orphan_file,fast_commit,metadata_csum_seed",
        "-t ext4 -b 1024 -O ea_inode,project,quota",
        "-t ext4 -b 8192",
        "-t ext4 -b 16384 -O ea_inode,sparse_super2",
        "-t ext4 -b 32768 -O ^metadata_csum,uninit_bg",
        "-t ext4 -b 65536 -I 1024",
        "-t ext4 -b 65536 -O ^extent,^64bit",
        "-t ext2 -b 65536",
        "-t ext4 -b 8192 -O bigalloc -C 65536"})
    void treeIsTheFolders(String options) throws IOException {
        ExtImage image = ExtImage.make(folder, "400M", options + " -d '" + source + "'");
        VolumeProof.proveCopy(image.file(), truth);
    }
}
