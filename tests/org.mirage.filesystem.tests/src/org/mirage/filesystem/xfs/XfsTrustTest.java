// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.Range;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.Problem;
import org.mirage.filesystem.TruncatedException;
import org.mirage.filesystem.bytes.LittleEndian;

/** Which volumes are trusted, which are kept whole and why, which are refused, and what is said of a single bad inode. */
class XfsTrustTest {

    private static final int SECTOR = 512;
    private static final int INODE = 512;
    private static final int FREE_SPACE = SECTOR;
    private static final int INODES = 2 * SECTOR;
    private static final int BLOCK = 1024;

    @TempDir
    Path folder;
    private byte[] bytes;

    @BeforeEach
    void make() throws IOException {
        bytes = Files.readAllBytes(SmallVolume.make(folder, "20M", "-b size=1024 -d agcount=1 -m reflink=0").file());
    }

    private FileSystemReader open() throws IOException {
        return new XfsFileSystem().open(new SmallVolume.MemoryDevice(bytes));
    }

    private void assertKeptWhole(String why) throws IOException {
        try (FileSystemReader reader = open()) {
            assertTrue(reader.info().keepWhole().contains(why), reader.info().keepWhole());
            assertFalse(reader.info().trusted());
            List<Problem> problems = new ArrayList<>();
            long[] nodes = {0};
            reader.visitNodes(node -> nodes[0]++, problems::add);
            assertEquals(List.of(), problems);
        }
    }

    private void assertRefused(String why) {
        String message = assertThrows(DamagedException.class, this::open).getMessage();
        assertTrue(message.contains(why), message);
    }

    private void add(int at, int more, BlockKind kind, int start, int length) {
        ByteBuffer.wrap(bytes).putInt(at, ByteBuffer.wrap(bytes).getInt(at) + more);
        seal(kind, start, length);
    }

    private void seal(BlockKind kind, int start, int length) {
        byte[] part = Arrays.copyOfRange(bytes, start, start + length);
        kind.seal(part);
        System.arraycopy(part, 0, bytes, start, length);
    }

    private int word(int at) {
        return ByteBuffer.wrap(bytes).getInt(at);
    }

    @Test
    void checksumErrors() throws IOException {
        bytes[150] ^= 1;
        assertKeptWhole("checksum error in the superblock");
        bytes[150] ^= 1;
        bytes[FREE_SPACE + 54] ^= 1;
        assertKeptWhole("checksum error in the free-space header of group 0");
        bytes[FREE_SPACE + 54] ^= 1;
        bytes[3 * SECTOR + 40] ^= 1;
        assertKeptWhole("checksum error in the free list of group 0");
        bytes[3 * SECTOR + 40] ^= 1;
        int root = word(FREE_SPACE + 16) * BLOCK;
        bytes[root + 60] ^= 1;
        assertKeptWhole("checksum error in block");
        bytes[root + 60] ^= 1;
        bytes[word(FREE_SPACE + 20) * BLOCK + 60] ^= 1;
        assertKeptWhole("of the free-space tree by size of group 0");
        bytes[word(FREE_SPACE + 20) * BLOCK + 60] ^= 1;
        bytes[INODES + 30] ^= 1;
        assertKeptWhole("checksum error in the inode header of group 0");
        bytes[INODES + 30] ^= 1;
        try (FileSystemReader reader = open()) {
            assertTrue(reader.info().trusted());
        }
    }

    @Test
    void countsThatDisagree() throws IOException {
        add(FREE_SPACE + 52, 1, BlockKind.AGF, FREE_SPACE, SECTOR);
        assertKeptWhole("free blocks, its tree");
        add(FREE_SPACE + 52, -1, BlockKind.AGF, FREE_SPACE, SECTOR);
        add(INODES + 28, 1, BlockKind.AGI, INODES, SECTOR);
        assertKeptWhole("inodes, ");
        add(INODES + 28, -1, BlockKind.AGI, INODES, SECTOR);
        int bySize = word(FREE_SPACE + 20) * BLOCK;
        add(bySize + 60, -1, BlockKind.SHORT_TREE, bySize, BLOCK);
        assertKeptWhole("disagree");
        add(bySize + 60, 1, BlockKind.SHORT_TREE, bySize, BLOCK);
        add(FREE_SPACE + 48, 1, BlockKind.AGF, FREE_SPACE, SECTOR);
        assertKeptWhole("the free list of group 0 claims");
        add(FREE_SPACE + 48, -1, BlockKind.AGF, FREE_SPACE, SECTOR);
        add(148, 1, BlockKind.SUPERBLOCK, 0, SECTOR);
        try (FileSystemReader reader = open()) {
            assertTrue(reader.info().trusted(), "totals of the superblock free nothing");
            assertTrue(reader.info().warnings().getFirst().contains("the superblock counts"), reader.info().warnings()::toString);
        }
    }

    @Test
    void metadataThatIsCalledFree() throws IOException {
        int root = word(FREE_SPACE + 16) * BLOCK;
        int first = word(root + 56);
        assertTrue(first > 8);
        // what the free extents gain at one end, header and second tree have to gain as well
        add(root + 56, 1 - first, BlockKind.SHORT_TREE, root, BLOCK);
        assertKeptWhole("of group 0 are called free");
    }

    @Test
    void nothingOfAVolumeKeptWholeIsCalledFree() throws IOException {
        bytes[word(FREE_SPACE + 16) * BLOCK + 60] ^= 1;
        try (FileSystemReader reader = open()) {
            assertEquals(List.of(new Range(0, reader.info().size())), XfsProof.used(reader));
        }
    }

    @Test
    void refused() throws IOException {
        byte[] sound = bytes.clone();
        add(216, 0x10, BlockKind.SUPERBLOCK, 0, SECTOR);
        assertRefused("xfs_repair");
        bytes = sound.clone();
        add(216, 0x4000, BlockKind.SUPERBLOCK, 0, SECTOR);
        assertRefused("0x4000");
        bytes = sound.clone();
        Arrays.fill(bytes, 48, 56, (byte) 0);
        assertRefused("another device");
        bytes = Arrays.copyOf(sound, sound.length - BLOCK);
        assertThrows(TruncatedException.class, this::open);
        bytes = sound.clone();
        bytes[126] = 1;
        assertRefused("was not done");
        bytes = new byte[100];
        assertFalse(new XfsFileSystem().recognises(new SmallVolume.MemoryDevice(bytes)));
        assertRefused("too short");
        bytes = sound;
        add(212, 0x100, BlockKind.SUPERBLOCK, 0, SECTOR);
        assertKeptWhole("features whose use of blocks is not known: 0x100");
    }

    @Test
    void oneBadInodeIsToldAndTheRestIsRead() throws IOException {
        long[] id = {0, 0};
        try (FileSystemReader reader = open()) {
            Node root = reader.node(reader.root());
            reader.visitNames(root, (name, node) -> id[0] = new String(name).equals("e") ? node : id[0], problem -> { });
            reader.visitNodes(node -> id[1]++, problem -> { });
        }
        bytes[(int) id[0] * INODE + 30] ^= 1;
        try (FileSystemReader reader = open()) {
            List<Problem> problems = new ArrayList<>();
            long[] nodes = {0};
            reader.visitNodes(node -> nodes[0]++, problems::add);
            assertEquals(List.of(new Problem(id[0], "it cannot be read: its checksum does not fit")), problems);
            assertEquals(id[1] - 1, nodes[0]);
            assertTrue(reader.info().trusted());
            assertThrows(DamagedException.class, () -> reader.node(id[0]));
        }
    }

    @Test
    void extentsAreAsManyAsTheInodeSays() throws IOException {
        long[] id = {0};
        try (FileSystemReader reader = open()) {
            // the file of 400 fragments, which need a tree
            reader.visitNodes(node -> id[0] = node.size() == 399 * 8192 + 3 ? node.id() : id[0], problem -> { });
        }
        for (int more : new int[] {1, -1}) {
            int at = (int) id[0] * INODE;
            byte[] inode = Arrays.copyOfRange(bytes, at, at + INODE);
            ByteBuffer.wrap(inode).putInt(76, 400 + more);
            LittleEndian.put32(inode, 100, BlockKind.checksum(inode, 100));
            System.arraycopy(inode, 0, bytes, at, INODE);
            try (FileSystemReader reader = open()) {
                Node node = reader.node(id[0]);
                String message = assertThrows(DamagedException.class, () -> node.visitExtents((a, b, c, d) -> { })).getMessage();
                assertTrue(message.contains(400 + more + ""), message);
            }
        }
    }

    @Test
    void contentOnARealTimeDeviceIsRefusedFileByFile() throws IOException {
        long[] id = {0};
        try (FileSystemReader reader = open()) {
            reader.visitNodes(node -> id[0] = node.size() == 5050 ? node.id() : id[0], problem -> { });
        }
        int at = (int) id[0] * INODE;
        bytes[at + 91] |= 1;
        byte[] inode = Arrays.copyOfRange(bytes, at, at + INODE);
        LittleEndian.put32(bytes, at + 100, BlockKind.checksum(inode, 100));
        try (FileSystemReader reader = open()) {
            Node node = reader.node(id[0]);
            assertEquals(5050, node.size());
            String message = assertThrows(DamagedException.class, () -> node.visitExtents((a, b, c, d) -> { })).getMessage();
            assertTrue(message.contains("real-time"), message);
        }
    }
}
