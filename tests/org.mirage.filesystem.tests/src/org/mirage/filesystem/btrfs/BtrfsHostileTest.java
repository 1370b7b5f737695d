// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.put32;
import static org.mirage.filesystem.bytes.LittleEndian.put64;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items that contradict one another are met with words, each by the check that is there for it. */
class BtrfsHostileTest {

    private static final String CONTENT = """
            mkdir d; for i in $(seq 90); do echo $i > d/a-name-of-some-length-$i; done; head -c 20000 /dev/urandom > d/noise; sync
            fallocate -p -o 8192 -l 4096 d/noise; setfattr -n user.a -v 1 d/noise; setfattr -n user.b -v 2 d/noise
            for c in zlib lzo zstd; do touch d/$c; btrfs property set d/$c compression $c; seq 300 > d/$c; done; seq 9000 > d/zlib-long
            btrfs -q subvolume create one; btrfs -q subvolume create one/two; touch one/file; btrfs -q subvolume snapshot one snap
            """;

    @TempDir
    static Path folder;
    private static HostileImage sound;

    @BeforeAll
    static void make() throws IOException {
        sound = HostileImage.of(BtrfsImage.make(folder, 1, "24M", "--mixed -n 4096 -m single -d single")
                .with("compress=zlib", CONTENT), 4096);
    }

    private static boolean has(TreeBlock block, int item, String text) {
        int at = block.dataAt(item);
        return new String(block.bytes(), at, block.dataSize(item), StandardCharsets.ISO_8859_1).contains(text);
    }

    /**
     * True for an extent that lies in blocks of its own. Others hold their content in the item, which is shorter, and whether one
     * ends a leaf is up to the kernel's threads, which write them in any order.
     */
    private static boolean isOutside(TreeBlock block, int at) {
        return block.bytes()[at + 20] == 1;
    }

    private static void told(HostileImage image, String words) throws IOException {
        String told = image.told();
        assertTrue(told.contains(words), told);
    }

    @Test
    void soundnessIsNotTold() throws IOException {
        assertEquals("", sound.told());
    }

    @Test
    void attributesAndNames() throws IOException {
        told(sound.copy().edit(ItemType.XATTR, (block, i, at) -> has(block, i, "user.b"), (image, at, key) -> image[at + 35] = 'a'),
                "an attribute is there twice: \"user.a\"");
        told(sound.copy().edit(ItemType.DIR_INDEX, (block, i, at) -> has(block, i, "length-17"), (image, at, key) -> image[at + 52] = '6'),
                "\"a-name-of-some-length-67\" stands in it twice");
        told(sound.copy().edit(ItemType.DIR_INDEX, (block, i, at) -> has(block, i, "length-17"), (image, at, key) -> image[at + 40] = '/'),
                "a name cannot stand: \"a-name-of-/ome-length-17\"");
        told(sound.copy().edit(ItemType.DIR_INDEX, (block, i, at) -> has(block, i, "length-17"), (image, at, key) -> image[at + 8] = 12),
                "which is not in use");
    }

    @Test
    void subvolumes() throws IOException {
        told(sound.copy().edit(ItemType.ROOT_REF, (block, i, at) -> has(block, i, "two"), (image, at, key) -> put64(image, key + 9, 256)),
                "subvolume 256 lies at two places");
        told(sound.copy().edit(ItemType.ROOT_REF, (block, i, at) -> has(block, i, "two"), (image, at, key) -> put64(image, at, 999)),
                "subvolume 257: its path is not known: directory 999 has no name");
        told(sound.copy().edit(ItemType.DIR_INDEX, (block, i, at) -> has(block, i, "file"), (image, at, key) -> {
            put64(image, at, 257);
            image[at + 8] = (byte) ItemType.ROOT;
        }).edit(ItemType.ROOT_REF, (block, i, at) -> has(block, i, "two"), (image, at, key) -> image[at + 18] = 'x'), "subvolume 257 has two names");
        told(sound.copy().edit(ItemType.INODE, (block, i, at) -> block.objectid(i) == 256 && i64(block.bytes(), 88) == 257,
                (image, at, key) -> put32(image, at + 52, 0100644)), "the root of subvolume 257 is no directory");
    }

    @Test
    void extents() throws IOException {
        told(sound.copy().edit(ItemType.EXTENT_DATA,
                (block, i, at) -> isOutside(block, at) && block.offset(i) == 0 && i64(block.bytes(), at + 45) == 8192,
                (image, at, key) -> put64(image, at + 45, 16384)), "an extent at byte 12288 begins within the one before");
        told(sound.copy().edit(ItemType.EXTENT_DATA, (block, i, at) -> isOutside(block, at) && block.bytes()[at + 16] == 1,
                (image, at, key) -> put64(image, at + 8, i64(image, at + 8) + 8192)), " bytes, but holds 43893");
        for (String[] kind : new String[][] {{"1", "a zlib extent makes no sense"}, {"2", "LZO"}, {"3", "a zstd extent makes no sense"}}) {
            told(sound.copy().edit(ItemType.EXTENT_DATA,
                    (block, i, at) -> !isOutside(block, at) && block.bytes()[at + 16] == Integer.parseInt(kind[0]),
                    (image, at, key) -> put64(image, at + 21, -1)), kind[1]);
        }
    }

    @Test
    void chunks() throws IOException {
        told(sound.copy().edit(ItemType.CHUNK, (block, i, at) -> i + 1 < block.count(), (image, at, key) -> put64(image, at, i64(image, at) + 4096)),
                " overlap");
        long[] first = {-1};
        told(sound.copy().edit(ItemType.CHUNK, (block, i, at) -> {
            boolean second = first[0] >= 0;
            first[0] = second ? first[0] : i64(block.bytes(), at + 56);
            return second;
        }, (image, at, key) -> put64(image, at + 56, first[0])), "two chunks lie at byte ");
        told(sound.copy().edit(ItemType.CHUNK, (block, i, at) -> true, (image, at, key) -> put64(image, at + 16, 4096)),
                "has an impossible place or length");
    }

    @Test
    void mapsOfUsedSpace() throws IOException {
        told(sound.copy().edit(ItemType.BLOCK_GROUP, (block, i, at) -> true, (image, at, key) -> image[key + 8]++), "has no chunk, or not its own");
        told(sound.copy().edit(ItemType.BLOCK_GROUP, (block, i, at) -> true, (image, at, key) -> put64(image, at, i64(image, at) + 4096)),
                " are listed");
        told(sound.copy().edit(ItemType.DEV_EXTENT, (block, i, at) -> i + 1 == block.count(), (image, at, key) -> image[key + 8]++),
                "a chunk has no device extent");
        told(sound.copy().edit(ItemType.DEV_EXTENT, (block, i, at) -> true, (image, at, key) -> put64(image, at + 16, 4096)),
                "belongs to no chunk");
        told(sound.copy().edit(ItemType.EXTENT,
                (block, i, at) -> i + 1 < block.count() && block.objectid(i + 1) < block.objectid(i) + (1 << 20),
                (image, at, key) -> put64(image, key + 9, 1 << 20)),
                "the extent tree lists extents that overlap at address ");
        told(sound.copy().editSuperblock((image, at, key) -> put64(image, at + 120, 4096)), "the superblock tells of 4096 bytes in use, but ");
        told(sound.copy().editNode((image, at, key) -> put32(image, at + 96, 0)), " has nothing below it");
    }
}
