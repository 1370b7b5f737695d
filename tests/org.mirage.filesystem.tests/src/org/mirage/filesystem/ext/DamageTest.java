// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

    /** Parts of what is told, one at least for each check; what needs damage on purpose is in {@link HostileTest} and {@link TrustTest}. */
    private static final List<String> TOLD = List.of("no ext superblock: its mark is missing", "damaged ext superblock: block size",
            "blocks", "damaged ext superblock: inode size", "damaged ext superblock: group descriptor size",
            "inodes in N groups of", "damaged ext superblock: first inode", "damaged ext superblock: cluster size", "clusters a group",
            "blocks a group", "inodes a group", "damaged ext superblock: first data block", "looks good; e2fsck -b",
            "features that no reader knows", "features whose use of blocks is not known", "the image is cut off",
            "the inode table of group N lies outside the volume",
            "bitmap of group N lies in block N, outside the volume", "checksum error in the superblock",
            "checksum error in the descriptor of group N", "checksum error in the block bitmap of group N",
            "checksum error in the inode bitmap of group N", "free clusters, its bitmap", "free inodes, its bitmap",
            "the bitmaps call metadata of group N free", "was never written and yet counts", "free blocks, the groups", "free inodes, the groups",
            "checksum error in inode N", "nanoseconds than a second", "its mode names no type", "bytes of extra fields", "it claims a size of",
            "it claims both inline data and extents", "bytes of inline data, but holds", "is not in use", "levels deep",
            "stands out of order in its extent tree", "stands out of order in its extent index", "a header without sense",
            "checksum error in extent block N", "has a length without sense", "indirect block N stands in it twice",
            "an indirect block of inode N lies in block N, outside the volume", "has blocks outside the volume",
            "has block N twice", "checksum error in block N of directory inode",
            "a part of the directory is missing", "its blocks cannot all be found", "a directory block ends within a record",
            "a directory record has a length without sense", "a directory record names inode N of N", "the names behind it are lost",
            "a name cannot stand", "which is not in use", "stands in it twice", "its inline names cannot be read",
            "it is a symbolic link with a target of", "it is a symbolic link with a NUL in its target", "it is a symbolic link without a target",
            "its attribute block lies in block N, outside the volume", "checksum error in attribute block N",
            "it has no header of an attribute block",
            "the name of an attribute reaches past its space", "the name of an attribute holds a NUL", "an attribute claims N bytes",
            "the value of an attribute lies outside its space", "an attribute has a name of unknown kind",
            "more than programs can be given", "is none, or not of N bytes", "checksum error in the attribute in inode",
            "hash error in an attribute of inode", "an ACL has no header", "an ACL has a record of unknown kind");

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
        Set<String> messages = new TreeSet<>();
        messages.addAll(damage("-t ext4 -b 1024 -O ^has_journal,inline_data,ea_inode,^metadata_csum,^uninit_bg", 30000, 7));
        messages.addAll(damage("-t ext4 -b 2048 -O ^has_journal,ea_inode,bigalloc,encrypt -C 4096", 30000, 8));
        messages.addAll(damage("-t ext2 -b 1024", 30000, 9));
        assertEquals(List.of(), Outcome.unreached(messages, TOLD), "checks that no damage has reached; told was " + String.join("\n", messages));
    }

    private Set<String> damage(String options, int rounds, long seed) throws IOException {
        MemoryDevice device = MemoryDevice.of(SmallVolume.make(folder, options).file());
        Outcome outcome = new Mutations(device.bytes(), SmallVolume.metadata(device), new ExtFileSystem()::open).run(seed, rounds);
        assertTrue(outcome.refused() + outcome.told() > rounds / 20, outcome.toString());
        return outcome.messages();
    }
}
