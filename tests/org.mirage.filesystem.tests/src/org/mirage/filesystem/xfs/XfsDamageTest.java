// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.filesystem.mutation.Mutations;
import org.mirage.filesystem.mutation.Outcome;

/**
 * Volumes with damage in their metadata, from a fixed seed: whatever stands there, the reader says so, reads no more than
 * some times the volume, and takes little memory.
 */
class XfsDamageTest {

    /** Parts of what is told, one at least for each check of each parser. */
    private static final List<String> TOLD = List.of("no superblock", "the superblock makes no sense: blocks of",
            "the superblock makes no sense: inodes of", "the superblock makes no sense: groups of",
            "checksum error in the superblock",
            "carries no mark", "claims version", "checksum error in the free-space header",
            "the free list of group", "of the free-space tree", "records", "is not in order", "outside its group",
            "the inode tree of group N makes no sense", "inodes, N of them free, its tree", "its checksum does not fit",
            "it says to be inode", "its mode names no type", "its data fork is of kind", "it claims a size of",
            "extents within itself",
            "the root of its extent tree", "its extents are not in order", "outside the volume", "symbolic link", 
            "the directory block at byte", "has an entry of", "which is not in use",
            "entry N of N does not fit", "the names take", "its attributes cannot all be read", "attribute block N",
            "value block|value of",
            "an ACL", "nanoseconds", "says to stand elsewhere", "is of another owner", "is of another file system");

    @TempDir
    Path folder;

    @Test
    void damageIsToldAndNothingElseHappens() throws IOException {
        damage("20M", "-b size=1024 -d agcount=1 -m reflink=0", 400, 1);
        damage("40M", "-b size=4096 -d agcount=1", 200, 2);
    }

    @Test
    @Tag("full")
    void muchMoreDamageIsToldToo() throws IOException {
        Set<String> messages = new TreeSet<>();
        messages.addAll(damage("20M", "-b size=1024 -d agcount=1 -m reflink=0", 12000, 3));
        messages.addAll(damage("40M", "-b size=1024 -d agcount=2 -m rmapbt=1 -i nrext64=1", 4000, 4));
        messages.addAll(damage("40M", "-b size=4096 -d agcount=1", 4000, 5));
        assertEquals(List.of(), Outcome.unreached(messages, TOLD), "checks that no damage has reached; told was " + String.join("\n", messages));
    }

    private Set<String> damage(String size, String options, int rounds, long seed) throws IOException {
        byte[] bytes = Files.readAllBytes(SmallVolume.make(folder, size, options).file());
        SmallVolume volume = new SmallVolume(bytes);
        Outcome outcome = new Mutations(bytes, volume.parts(), new XfsFileSystem()::open).sealed(volume::seal).run(seed, rounds);
        assertTrue(outcome.refused() + outcome.told() > rounds / 20, outcome.toString());
        return outcome.messages();
    }
}
