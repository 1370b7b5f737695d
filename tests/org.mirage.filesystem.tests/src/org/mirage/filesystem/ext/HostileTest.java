// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.Problem;
import org.mirage.filesystem.bytes.LittleEndian;

/** Volumes made on purpose to lead a reader astray: what they claim is refused for that entry, and the rest is read. */
class HostileTest {

    private static final int BLOCK = 1024;

    @TempDir
    Path folder;

    private MemoryDevice device;
    private ExtVolume volume;
    private ReadTree sound;

    @BeforeEach
    void makeVolume() throws IOException {
        device = MemoryDevice.of(SmallVolume.make(folder,
                "-t ext4 -b 1024 -O ^has_journal,ea_inode,inline_data,large_dir,^metadata_csum,^uninit_bg").file());
        volume = new ExtVolume(device);
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            sound = ReadTree.of(reader);
        }
        assertEquals(List.of(), sound.problems());
    }

    @Test
    void directoryThatClaimsATebibyteOfHoles() throws IOException {
        int inode = inode("many");
        LittleEndian.put32(device.bytes(), inode + 0x6C, 1 << 8);
        long before = device.bytesRead();
        ReadTree tree = read("a part of the directory is missing");
        assertEquals(sound.paths().keySet(), tree.paths().keySet());
        assertTrue(device.bytesRead() - before < 2L * device.size());
    }

    @Test
    void directoryThatHasTheSameBlocksManyTimes() throws IOException {
        int inode = inode("many");
        int first = LittleEndian.i32(device.bytes(), inode + 0x28 + 12 + 8);
        LittleEndian.put32(device.bytes(), inode + 0x4, 3 * BLOCK);
        for (int i = 0; i < 3; i++) {
            extent(inode + 0x28 + 12 * (i + 1), i, 1, first);
        }
        LittleEndian.put16(device.bytes(), inode + 0x28 + 2, 3);
        read("has block " + first + " twice");
    }

    @Test
    void extentTreeThatHoldsItself() throws IOException {
        int inode = inode("e/fragments");
        int block = (int) firstMapBlock("e/fragments");
        LittleEndian.put16(device.bytes(), inode + 0x28 + 6, 5);
        LittleEndian.put16(device.bytes(), block * BLOCK + 6, 4);
        LittleEndian.put32(device.bytes(), block * BLOCK + 12 + 4, block);
        LittleEndian.put16(device.bytes(), block * BLOCK + 12 + 8, 0);
        refusesExtents("e/fragments", "a header without sense");
    }

    @Test
    void extentTreeTooDeep() throws IOException {
        LittleEndian.put16(device.bytes(), inode("e/fragments") + 0x28 + 6, 6);
        refusesExtents("e/fragments", "6 levels deep");
    }

    @Test
    void extentsOutOfOrder() throws IOException {
        int inode = inode("e/far");
        extent(inode + 0x28 + 24, 0, 1, 5000);
        refusesExtents("e/far", "out of order");
    }

    @Test
    void extentOutsideTheVolume() throws IOException {
        extent(inode("e/far") + 0x28 + 12, 0, 1, 12 * BLOCK);
        refusesExtents("e/far", "outside the volume");
    }

    @Test
    void fileThatClaimsTheVolumeOverAndOver() throws IOException {
        int inode = inode("e/far");
        for (int i = 0; i < 4; i++) {
            extent(inode + 0x28 + 12 * (i + 1), i * 4000, 4000, 1);
        }
        LittleEndian.put16(device.bytes(), inode + 0x28 + 2, 4);
        refusesExtents("e/far", "more blocks than the volume has");
    }

    @Test
    void indirectBlocksThatHoldThemselves() throws IOException {
        int inode = inode("e/fragments");
        int block = (int) firstMapBlock("e/fragments");
        LittleEndian.put32(device.bytes(), inode + 0x20, 0);
        for (int i = 0; i < 15; i++) {
            LittleEndian.put32(device.bytes(), inode + 0x28 + 4 * i, i < 14 ? 0 : block);
        }
        for (int i = 0; i < BLOCK / 4; i++) {
            LittleEndian.put32(device.bytes(), block * BLOCK + 4 * i, block);
        }
        refusesExtents("e/fragments", "stands in it twice");
    }

    @Test
    void namesThatCannotStand() throws IOException {
        rename("a-name-long-enough-to-need-some-blocks-1", "a-name/../../../../../../../../../etc/pw");
        rename("a-name-long-enough-to-need-some-blocks-2", "a-name-with-a-\0-within-and-more-behind-it");
        rename("a-name-long-enough-to-need-some-blocks-3", "a-name-long-enough-to-need-some-blocks-4");
        ReadTree tree = read("cannot stand", "cannot stand", "stands in it twice");
        assertEquals(sound.paths().size() - 3, tree.paths().size());
    }

    @Test
    void namesOfWhatIsNotInUse() throws IOException {
        for (long number : new long[] {1, 8, 3000}) {
            record("a-name-long-enough-to-need-some-blocks-" + (number == 8 ? 6 : number == 1 ? 4 : 5), number);
        }
        ReadTree tree = read("inode 1, which is not in use", "inode 8, which is not in use", "inode 3000, which is not in use");
        assertEquals(sound.paths().size() - 3, tree.paths().size());
    }

    @Test
    void recordsThatDoNotEnd() throws IOException {
        int at = find("a-name-long-enough-to-need-some-blocks-100") - 8;
        LittleEndian.put16(device.bytes(), at + 4, 0);
        ReadTree tree = read("a length without sense, 0; the names behind it are lost");
        assertTrue(tree.paths().containsKey("d/file") && tree.paths().size() > 20);
    }

    @Test
    void manyLargeAttributesThatAreOneInode() throws IOException {
        long block = volume.inode(sound.paths().get("e/size1")).attributeBlock();
        long value = attributeInode();
        int valueAt = device.inodeAt(value);
        extent(valueAt + 0x28 + 12, 0, 64, 3000);
        LittleEndian.put32(device.bytes(), valueAt + 0x4, 65536);
        int at = (int) block * BLOCK + 32;
        for (int i = 0; i < 48; i++) {
            device.bytes()[at] = 2;
            device.bytes()[at + 1] = 1;
            LittleEndian.put16(device.bytes(), at + 2, 0);
            LittleEndian.put32(device.bytes(), at + 4, (int) value);
            LittleEndian.put32(device.bytes(), at + 8, 65536);
            LittleEndian.put16(device.bytes(), at + 16, 'A' + i / 26 + ('A' + i % 26 << 8));
            at += 20;
        }
        LittleEndian.put32(device.bytes(), at, 0);
        long before = device.bytesRead();
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            ReadTree.of(reader);
            assertEquals(48, reader.node(sound.paths().get("e/size1")).attributes().size());
        }
        assertTrue(device.bytesRead() - before < 20L * device.size(), "read " + (device.bytesRead() - before));
    }

    @Test
    void attributeBlockWithoutEnd() throws IOException {
        int at = (int) volume.inode(sound.paths().get("e/size1")).attributeBlock() * BLOCK;
        for (int i = at + 32; i < at + BLOCK; i++) {
            device.bytes()[i] = 1;
        }
        ReadTree tree = read("attribute block", "attribute block");
        assertTrue(tree.node("e/size1").attributes().isEmpty());
    }

    @Test
    void attributesThatFillTheirBlock() throws IOException {
        int at = attributeBlock("e/size1");
        for (int record = at + 32; record < at + BLOCK; record += 16) {
            device.bytes()[record + 1] = 1; // no name, but a prefix
        }
        read("the list of attributes does not end", "the list of attributes does not end"); // e/size2 has the same block
    }

    @Test
    void attributeThatIsThereTwice() throws IOException {
        int at = attributeBlock("e/size1");
        for (int record = at + 32; record < at + 72; record += 20) {
            device.bytes()[record] = 1;
            device.bytes()[record + 1] = 1;
            device.bytes()[record + 16] = 'a';
        }
        ReadTree tree = read("it has an attribute twice", "it has an attribute twice");
        assertEquals(1, tree.node("e/size1").attributes().size());
    }

    @Test
    void attributeInodeWithoutItsBlocks() throws IOException {
        LittleEndian.put16(device.bytes(), device.inodeAt(attributeInode()) + 0x28 + 2, 0);
        read("lacks 5000 of its 5000 bytes");
    }

    @Test
    void aclThatEndsWithinARecord() throws IOException {
        byte[] end = {2, 0, 6, 0, 5, 0, 0, 0, 4, 0, 4, 0, 16, 0, 6, 0, 32, 0, 4, 0};
        for (int at = 0; at < device.bytes().length - end.length; at++) {
            if (Arrays.equals(device.bytes(), at, at + end.length, end, 0, end.length)) {
                device.bytes()[at + 16] = 2; // the last record is now that of a user, whose number is missing
            }
        }
        read("an ACL ends within a record");
    }

    /** Where the attribute block of a file begins, of which all but the header is now zero. */
    private int attributeBlock(String path) throws IOException {
        int at = (int) volume.inode(sound.paths().get(path)).attributeBlock() * BLOCK;
        Arrays.fill(device.bytes(), at + 32, at + BLOCK, (byte) 0);
        return at;
    }

    @Test
    void inodesWithoutSense() throws IOException {
        LittleEndian.put16(device.bytes(), inode("d/file"), 0130644); // a type that there is not
        LittleEndian.put16(device.bytes(), inode("e/size1") + 0x80, 250); // more fields than room
        LittleEndian.put32(device.bytes(), inode("e/size2") + 0x6C, 1 << 31); // negative size
        LittleEndian.put32(device.bytes(), inode("d/slow") + 0x4, 1 << 20); // a target of a mebibyte
        LittleEndian.put32(device.bytes(), inode("e/size0") + 0x4, 1 << 20); // inline, and larger than an inode
        List<Problem> problems = problems();
        assertEquals(5, problems.size(), problems.toString());
        problems.forEach(problem -> assertTrue(problem.message().startsWith("it cannot be read"), problem.message()));
    }

    @Test
    void linkWithANul() throws IOException {
        device.bytes()[inode("d/fast") + 0x28 + 2] = 0;
        assertTrue(problems().getFirst().message().contains("NUL"));
    }

    private List<Problem> problems() throws IOException {
        List<Problem> problems = new ArrayList<>();
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            reader.visitNodes(node -> { }, problems::add);
        }
        return problems;
    }

    private ReadTree read(String... problems) throws IOException {
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            ReadTree tree = ReadTree.of(reader);
            List<String> told = new ArrayList<>(tree.problems().stream().map(Problem::message).toList());
            for (String problem : problems) {
                String found = told.stream().filter(message -> message.contains(problem)).findFirst().orElse(null);
                assertTrue(told.remove(found), "\"" + problem + "\" is not among " + tree.problems());
            }
            assertEquals(List.of(), told);
            return tree;
        }
    }

    private void refusesExtents(String path, String reason) throws IOException {
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            Node node = reader.node(sound.paths().get(path));
            DamagedException refusal = assertThrows(DamagedException.class, () -> node.visitExtents((at, on, length, written) -> { }));
            assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
            assertEquals(sound.paths().keySet(), ReadTree.of(reader).paths().keySet());
        }
    }

    private int inode(String path) throws IOException {
        return device.inodeAt(sound.paths().get(path));
    }

    private long firstMapBlock(String path) throws IOException {
        List<Long> blocks = new ArrayList<>();
        BlockMap.visit(volume, volume.inode(sound.paths().get(path)), (logical, physical, count, written) -> { }, blocks::add);
        return blocks.getFirst();
    }

    private long attributeInode() throws IOException {
        long number = volume.superblock().firstInode();
        while (!volume.inode(number).has(RawInode.FLAG_EA_INODE)) {
            number++;
        }
        return number;
    }

    private void extent(int at, int logical, int count, int physical) {
        LittleEndian.put32(device.bytes(), at, logical);
        LittleEndian.put16(device.bytes(), at + 4, count);
        LittleEndian.put16(device.bytes(), at + 6, 0);
        LittleEndian.put32(device.bytes(), at + 8, physical);
    }

    private void rename(String name, String to) throws IOException {
        byte[] bytes = to.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, device.bytes(), find(name), name.length());
    }

    private void record(String name, long inode) throws IOException {
        LittleEndian.put32(device.bytes(), find(name) - 8, (int) inode);
    }

    /** Where a name stands in the folder of many. */
    private int find(String name) throws IOException {
        int[] found = {-1};
        DirectoryBlocks.visit(volume, volume.inode(sound.paths().get("many")), (logical, physical, bytes) ->
                DirectoryRecords.visit(volume.superblock(), bytes, 0, bytes.length, (offset, length, inode, nameLength, type) -> {
                    String here = new String(bytes, offset + 8, nameLength, StandardCharsets.ISO_8859_1);
                    if (inode != 0 && here.equals(name)) {
                        found[0] = (int) physical * BLOCK + offset + 8;
                    }
                }));
        return found[0];
    }
}
