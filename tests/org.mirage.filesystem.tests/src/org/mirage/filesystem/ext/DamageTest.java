// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.mutation.Mutations;
import org.mirage.filesystem.mutation.Outcome;

/**
 * Volumes with damage in their metadata, from a fixed seed: whatever stands there, the reader says so with an
 * {@link DamagedException} or a problem, reads no more than some times the volume, and takes little memory.
 */
class DamageTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "-t ext4 -b 1024 -O ^has_journal,inline_data,ea_inode,^metadata_csum,^uninit_bg",
        "-t ext4 -b 1024 -O ^has_journal,inline_data,ea_inode",
        "-t ext4 -b 1024 -O ^has_journal,^resize_inode,meta_bg,bigalloc,large_dir,ea_inode -C 2048",
        "-t ext2 -b 1024 -I 128",
        "-t ext4 -b 4096 -O ^has_journal,^flex_bg,sparse_super2"})
    void damageIsToldAndNothingElseHappens(String options) throws IOException {
        damage(options, 1500, 20261);
    }

    @Test
    @Tag("full")
    void muchMoreDamageIsToldToo() throws IOException {
        damage("-t ext4 -b 1024 -O ^has_journal,inline_data,ea_inode,^metadata_csum,^uninit_bg", 30000, 7);
        damage("-t ext4 -b 2048 -O ^has_journal,ea_inode,bigalloc,encrypt -C 4096", 30000, 8);
        damage("-t ext2 -b 1024", 30000, 9);
    }

    private void damage(String options, int rounds, long seed) throws IOException {
        MemoryDevice device = MemoryDevice.of(SmallVolume.make(folder, options).file());
        Outcome outcome = new Mutations(device.bytes(), SmallVolume.metadata(device), new ExtFileSystem()::open).run(seed, rounds);
        assertTrue(outcome.refused() + outcome.told() > rounds / 20, outcome.toString());
    }
}
