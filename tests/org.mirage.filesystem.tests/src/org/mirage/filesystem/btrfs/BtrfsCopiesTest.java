// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.PooledReader;
import org.mirage.filesystem.ext.ReadTree;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** Where one copy is damaged another is read, and where none is right, that is said. */
class BtrfsCopiesTest {

    @TempDir
    Path folder;

    private static void blank(Path file, long offset, int length) throws IOException {
        Damage.change(file, offset, length, bytes -> Arrays.fill(bytes, (byte) 0x55));
    }

    /** Where copies of the leaf of the top level's tree lie. */
    private static List<Long> leaf(BtrfsImage image) throws IOException {
        String tree = Tools.run("btrfs", "inspect-internal", "dump-tree", "-t", "5", image.file().toString());
        long address = Long.parseLong(tree.lines().filter(line -> line.startsWith("leaf ")).findFirst().orElseThrow().split(" ")[1]);
        List<Long> offsets = new ArrayList<>();
        image.read(reader -> reader.placement().visitDevice(0, 0, 120 << 20, (deviceOffset, offset, length, copy) -> {
            if (address >= offset && address < offset + length) {
                offsets.add(deviceOffset + address - offset);
            }
        }));
        return offsets;
    }

    @Test
    void treeBlocks() throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 1, "120M", "-m dup").with("noatime", "echo a > f; mkdir d; touch d/{1..9}");
        Map<Long, Map<String, Truth>> truth = image.truth();
        List<Long> leaf = leaf(image);
        assertEquals(2, leaf.size());
        blank(image.file(), leaf.get(0), 16384);
        image.read(reader -> {
            ReadTree tree = ReadTree.of(reader);
            assertEquals(truth.get(5L).keySet(), tree.paths().keySet());
            assertTrue(reader.info().warnings().getFirst().startsWith("checksum error in the tree block at "), reader.info().toString());
        });
        blank(image.file(), leaf.get(1), 16384);
        String refusal = assertThrows(DamagedException.class, () -> image.read(reader -> { })).getMessage();
        assertTrue(refusal.startsWith("subvolume 5 cannot be read: checksum error in the tree block at "), refusal);
    }

    @Test
    void superblocks() throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 1, "120M", "-m dup").with("noatime", "echo a > f");
        blank(image.file(), Damage.FIRST + 100, 8);
        image.read(reader -> {
            assertEquals("checksum error in the superblock; a copy of it was read", reader.info().keepWhole());
            assertTrue(ReadTree.of(reader).paths().containsKey("f"));
        });
        blank(image.file(), Damage.SECOND + 100, 8);
        assertEquals("checksum error in the superblock", assertThrows(DamagedException.class, () -> image.read(reader -> { })).getMessage());
    }

    @Test
    void compressedContents() throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 2, "130M", "-m raid1 -d raid1").with("compress=zlib", "seq 100000 > numbers");
        List<Long> address = new ArrayList<>();
        image.read(reader -> address.add(node(reader).firstOffset()));
        byte[] before = content(image);
        for (int copy = 0; copy < 2; copy++) {
            long[] place = new long[2];
            int wanted = copy;
            image.read(reader -> {
                for (int device = 0; device < 2; device++) {
                    int now = device;
                    reader.placement().visitDevice(device, 0, 130 << 20, (deviceOffset, offset, length, isCopy) -> {
                        if (address.getFirst() >= offset && address.getFirst() < offset + length && isCopy == (wanted == 1)) {
                            place[0] = now;
                            place[1] = deviceOffset + address.getFirst() - offset;
                        }
                    });
                }
            });
            blank(image.files().get((int) place[0]), place[1] + 4096, 64);
            if (copy == 0) {
                assertTrue(Arrays.equals(before, content(image)));
            }
        }
        assertEquals("checksum error in data at address " + address.getFirst(),
                assertThrows(DamagedException.class, () -> content(image)).getMessage());
    }

    private static Node node(PooledReader reader) throws IOException {
        return ReadTree.of(reader).node("numbers");
    }

    private static byte[] content(BtrfsImage image) throws IOException {
        byte[][] found = {null};
        image.read(reader -> {
            Node node = node(reader);
            assertTrue(node.encoded());
            found[0] = new byte[(int) node.size()];
            node.visitContent((at, bytes) -> bytes.get(found[0], (int) at, bytes.remaining()));
        });
        return found[0];
    }

    @Test
    void anotherUuidThanThatOfTheTrees() throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 1, "120M", "").with("noatime", "echo a > f");
        Tools.bash("btrfstune -f -M 11112222-3333-4444-5555-666677778888 '" + image.file() + "'");
        image.read(reader -> {
            assertEquals("11112222-3333-4444-5555-666677778888", reader.info().uuid());
            assertTrue(reader.info().features().contains("METADATA_UUID"));
            assertTrue(ReadTree.of(reader).paths().containsKey("f"));
            assertEquals("", reader.info().keepWhole());
        });
    }
}
