// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.Range;
import org.mirage.filesystem.mutation.Mutations;
import org.mirage.filesystem.mutation.Outcome;
import org.mirage.testing.Tools;

/** Volumes with damage in superblocks and tree blocks, half of it under checksums that fit. */
class BtrfsDamageTest {

    private static final String CONTENT = """
            mkdir d many; echo text > d/inline; ln d/inline many/linked; ln -s target d/link; mkfifo d/fifo; mknod d/dev c 5 300
            for i in $(seq 60); do echo $i > many/a-name-of-some-length-$i; done
            for i in 1 2 3; do seq $i 9000 > d/text$i; head -c 20000 /dev/urandom > d/noise$i; done; sync
            cp --reflink=always d/noise1 d/clone; fallocate -l 200K d/aside; truncate -s 1M d/hole
            setfattr -n user.a -v b d/noise2; setfattr -n user.long -v $(printf 'v%.0s' $(seq 900)) d/noise2; setfacl -m u:5:rw d/text1
            btrfs -q subvolume create d/sub; cp d/text1 d/sub; btrfs -q subvolume create d/sub/inner; btrfs -q subvolume snapshot d/sub snap
            btrfs -q subvolume snapshot . d/all; btrfs -q subvolume set-default $(btrfs inspect-internal rootid snap) .
            for i in $(seq 400); do echo 0123456789 >> d/pieces; fallocate -p -o $((i * 8192)) -l 4096 d/noise3; done
            """;
    private static final int NODE = 4096;
    /** Checks that damage has to lead to sooner or later. */
    private static final List<String> REACHED = List.of("\"…\" cannot be shown: inode N has too large a number",
            "\"…\" names inode N, which is not in use", "LZO data are cut off", "LZO data hold more than they may",
            "LZO data repeat what is not there", "a name cannot stand: \"…\"", "a tree block cannot lie at address N",
            "addresses N + N lie in no chunk", "an LZO extent of N bytes in N", "an attribute's name cannot stand: \"…\"",
            "an entry of inode N is cut off", "an extent at byte N has an impossible place or length",
            "an extent at byte N is of an unknown kind, or encrypted", "an extent is compressed in an unknown way: N",
            "an item of the tree block at N lies outside it", "checksum error in data at address N",
            "checksum error in the tree block at N; another copy of it was read", "inline data at byte N of N bytes",
            "it cannot be read: inode N has a negative size", "it cannot be read: inode N has an impossible time",
            "it cannot be read: inode N is of no type: mode N", "it cannot be read: the target of link N makes no sense",
            "subvolume N: the keys of the tree block at N do not rise",
            "subvolume N: the tree block at N does not begin with the key that its parent tells",
            "subvolume N: the tree block at N has no room for N items",
            "subvolume N: the tree block at N reaches past the begin of the block behind it",
            "the block group at address N is to have N bytes in use, but N are listed", "the chunk at N reaches past the end of a device",
            "the device extent at byte N of device N belongs to no chunk");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--mixed -n 4096 -m single -d single | compress-force=lzo",
        "-n 4096 -m dup -d single | compress-force=zlib",
        "--mixed -n 4096 -m single -d single -O ^no-holes,^extref,^skinny-metadata -R ^free-space-tree | compress-force=zstd"})
    void damageIsToldAndNothingElseHappens(String options, String mountOptions) throws IOException {
        damage(options, mountOptions, 26, 400);
    }

    @Test
    @Tag("full")
    void muchMoreDamageIsToldToo() throws IOException {
        Set<String> messages = new TreeSet<>();
        messages.addAll(damage("--mixed -n 4096 -m single -d single", "compress-force=lzo", 1, 6000).messages());
        messages.addAll(damage("--mixed -n 4096 -m single -d single -O ^no-holes", "compress-force=zstd", 2, 6000).messages());
        messages.addAll(damage("-n 4096 -m dup -d single", "compress-force=zlib", 3, 3000).messages());
        Set<String> missed = new TreeSet<>(REACHED);
        missed.removeAll(messages);
        assertEquals(Set.of(), missed, "checks that no damage led to");
    }

    private Outcome damage(String options, String mountOptions, long seed, int rounds) throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 1, options.contains("dup") ? "110M" : "24M", options).with(mountOptions, CONTENT);
        List<Range> blocks = blocks(image);
        assertTrue(blocks.size() > 40, "blocks of trees: " + blocks.size());
        byte[] bytes = Files.readAllBytes(image.file());
        Outcome outcome = new Mutations(bytes, blocks, device -> new BtrfsFileSystem().open(List.of(device)))
                .sealed((whole, part) -> Damage.seal(whole, (int) part.offset(), (int) part.length(), BlockChecksum.CRC32C))
                .run(seed, rounds);
        assertTrue(outcome.refused() > 0 && outcome.told() > rounds / 40, outcome.toString());
        return outcome;
    }

    /** The superblock, and each copy of each block of all trees, as the file system's tools list them. */
    private static List<Range> blocks(BtrfsImage image) throws IOException {
        List<Long> addresses = new ArrayList<>();
        for (String line : Tools.run("btrfs", "inspect-internal", "dump-tree", image.file().toString()).lines().toList()) {
            if (line.startsWith("leaf ") || line.startsWith("node ")) {
                addresses.add(Long.parseLong(line.split(" ")[1]));
            }
        }
        List<Range> blocks = new ArrayList<>(List.of(new Range(Damage.FIRST, Superblock.SIZE)));
        image.read(reader -> {
            assertEquals("", reader.info().keepWhole());
            reader.placement().visitDevice(0, 0, 110 << 20, (deviceOffset, offset, length, copy) -> {
                for (long address : addresses) {
                    if (address >= offset && address < offset + length) {
                        blocks.add(new Range(deviceOffset + address - offset, NODE));
                    }
                }
            });
        });
        return blocks;
    }
}
