// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** File systems with every feature that the kernel mounts, filled by the kernel: the reader says what the kernel says. */
class KernelTruthTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "-t ext2 -b 1024",
        "-t ext2 -b 2048",
        "-t ext2 -b 4096 -L old",
        "-t ext2 -b 1024 -r 0",
        "-t ext2 -b 1024 -O ^filetype,^dir_index,^sparse_super,^large_file,^resize_inode",
        "-t ext2 -b 1024 -o hurd",
        "-t ext3 -b 1024 -I 128",
        "-t ext3 -b 4096 -I 256",
        "-t ext4 -b 1024",
        "-t ext4 -b 2048",
        "-t ext4 -b 4096",
        "-t ext4 -b 4096 -I 128",
        "-t ext4 -b 2048 -I 512",
        "-t ext4 -b 4096 -I 2048",
        "-t ext4 -b 1024 -I 1024 -O inline_data",
        "-t ext4 -b 4096 -O inline_data",
        "-t ext4 -b 4096 -O ea_inode",
        "-t ext4 -b 1024 -O ea_inode,inline_data",
        "-t ext4 -b 1024 -I 128 -O ea_inode",
        "-t ext4 -b 4096 -O ^64bit",
        "-t ext4 -b 1024 -O ^metadata_csum,uninit_bg",
        "-t ext4 -b 1024 -O ^metadata_csum,uninit_bg,^64bit",
        "-t ext4 -b 4096 -O ^metadata_csum,^uninit_bg",
        "-t ext4 -b 1024 -O ^flex_bg",
        "-t ext4 -b 1024 -O ^flex_bg,^metadata_csum,uninit_bg",
        "-t ext4 -b 1024 -O meta_bg,^resize_inode",
        "-t ext4 -b 1024 -O meta_bg,^resize_inode,^flex_bg,^metadata_csum,uninit_bg",
        "-t ext4 -b 4096 -O bigalloc -C 16384",
        "-t ext4 -b 1024 -O bigalloc -C 8192",
        "-t ext4 -b 1024 -O bigalloc,meta_bg,^resize_inode -C 2048",
        "-t ext4 -b 4096 -O bigalloc,inline_data,ea_inode -C 65536",
        "-t ext4 -b 1024 -O sparse_super2",
        "-t ext4 -b 1024 -O ^sparse_super,^resize_inode",
        "-t ext4 -b 1024 -O sparse_super2,^flex_bg,^metadata_csum,uninit_bg -E num_backup_sb=1",
        "-t ext4 -b 4096 -O metadata_csum_seed -U 00112233-4455-6677-8899-aabbccddeeff",
        "-t ext4 -b 1024 -O large_dir",
        "-t ext4 -b 1024 -O ^extent,^64bit",
        "-t ext4 -b 1024 -O ^extent,^64bit,^huge_file,^dir_nlink,^extra_isize",
        "-t ext4 -b 1024 -O ^dir_index",
        "-t ext4 -b 1024 -O ^filetype",
        "-t ext4 -b 4096 -O orphan_file",
        "-t ext4 -b 4096 -O fast_commit",
        "-t ext4 -b 4096 -O mmp",
        "-t ext4 -b 4096 -O stable_inodes",
        "-t ext4 -b 4096 -O ^has_journal,^ext_attr",
        "-t ext4 -b 4096 -O encrypt",
        "-t ext4 -b 1024 -G 4 -N 20000",
        "-t ext4 -b 1024 -g 1024",
        "-t ext4 -b 1024 -E packed_meta_blocks=1,lazy_itable_init=1",
        "-t ext4 -b 4096 -E hash_seed=01234567-89ab-cdef-0123-456789abcdef -L abcdefghijklmnop",
        "-t ext4 -b 4096 -J size=8 -m 0 -E stride=4,stripe_width=16"})
    void treeAndUsedRangesAreTheKernels(String options) throws IOException {
        ExtImage image = ExtImage.make(folder, "203333K", options).fill();
        VolumeProof.prove(image.file(), image.truth());
    }
}
