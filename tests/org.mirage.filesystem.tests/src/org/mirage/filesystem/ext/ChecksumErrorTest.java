// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.bytes.Crc32c;
import org.mirage.filesystem.bytes.LittleEndian;

/** A checksum that does not fit is one warning on the volume, and what it covers is read all the same. */
class ChecksumErrorTest {

    @TempDir
    Path folder;

    private MemoryDevice device;
    private ExtVolume volume;
    private ReadTree sound;

    @BeforeEach
    void makeVolume() throws IOException {
        device = MemoryDevice.of(SmallVolume.make(folder, "-t ext4 -b 1024 -O ^has_journal,ea_inode").file());
        volume = new ExtVolume(device);
        sound = read(List.of());
    }

    @Test
    void ofAnInode() throws IOException {
        long inode = sound.paths().get("d/file");
        device.bytes()[device.inodeAt(inode) + 0x8] ^= 1; // time of access, which nothing here shows
        read(List.of("checksum error in inode " + inode));
    }

    @Test
    void ofAPlainDirectoryBlock() throws IOException {
        long directory = sound.paths().get("d");
        long block = firstBlock(directory);
        int name = find(block, "fast");
        device.bytes()[name] = 'F';
        assertTrue(read(List.of("checksum error in block " + block + " of directory inode " + directory)).paths()
                .containsKey("d/Fast"));
    }

    @Test
    void ofTheRootOfAHashTree() throws IOException {
        long directory = sound.paths().get("many");
        assertTrue(volume.inode(directory).has(RawInode.FLAG_INDEX));
        long block = firstBlock(directory);
        device.bytes()[(int) (block * 1024 + 33 + 8)] ^= 1; // a hash
        read(List.of("checksum error in block " + block + " of directory inode " + directory));
    }

    @Test
    void ofAnExtentBlock() throws IOException {
        long inode = sound.paths().get("e/fragments");
        long[] block = {0};
        BlockMap.visit(volume, volume.inode(inode), (logical, physical, count, written) -> { }, b -> block[0] = b);
        assertTrue(block[0] > 0);
        device.bytes()[(int) (block[0] * 1024 + 8)] ^= 1; // the generation, which nothing uses
        read(List.of("checksum error in extent block " + block[0] + " of inode " + inode));
    }

    @Test
    void ofAnAttributeBlock() throws IOException {
        long block = volume.inode(sound.paths().get("e/size1")).attributeBlock();
        device.bytes()[(int) (block * 1024 + 24)] ^= 1; // reserved
        read(List.of("checksum error in attribute block " + block));
    }

    @Test
    void ofAnAttributesHash() throws IOException {
        long inode = sound.paths().get("e/size1");
        long block = volume.inode(inode).attributeBlock();
        device.bytes()[(int) (block * 1024 + 1023)] ^= 1; // the value
        sealAttributeBlock(block);
        read(List.of("hash error in an attribute of inode " + inode));
    }

    @Test
    void ofAnAttributesInode() throws IOException {
        long[] found = {0, 0};
        for (long i = volume.superblock().firstInode(); i < 400; i++) {
            if (volume.inode(i).has(RawInode.FLAG_EA_INODE)) {
                found[0] = i;
                found[1] = firstBlock(i);
            }
        }
        device.bytes()[(int) (found[1] * 1024 + 77)] ^= 1;
        read(List.of("checksum error in the attribute in inode " + found[0]));
    }

    @Test
    void warningsAreBoundedInNumber() throws IOException {
        for (long inode : sound.nodes().keySet()) {
            device.bytes()[device.inodeAt(inode) + 0x8] ^= 1;
        }
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            ReadTree.of(reader);
            List<String> warnings = reader.info().warnings();
            assertEquals(101, warnings.size());
            assertEquals("and " + (sound.nodes().size() - 100) + " more", warnings.getLast());
        }
    }

    private ReadTree read(List<String> warnings) throws IOException {
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            ReadTree tree = ReadTree.of(reader);
            for (Node node : tree.nodes().values()) {
                node.visitExtents((at, on, length, written) -> { });
            }
            assertEquals(List.of(), tree.problems());
            assertEquals(warnings, reader.info().warnings());
            assertTrue(reader.info().trusted());
            if (sound != null) {
                assertEquals(sound.nodes().keySet(), tree.nodes().keySet());
                assertEquals(sound.paths().size(), tree.paths().size());
            }
            return tree;
        }
    }

    private long firstBlock(long inode) throws IOException {
        long[] first = {-1};
        BlockMap.visit(volume, volume.inode(inode), (logical, physical, count, written) -> first[0] = logical == 0 ? physical : first[0]);
        return first[0];
    }

    private int find(long block, String name) {
        int at = (int) (block * 1024);
        while (!new String(device.bytes(), at, name.length(), StandardCharsets.ISO_8859_1).equals(name)) {
            at++;
        }
        return at;
    }

    private void sealAttributeBlock(long block) {
        int at = (int) (block * 1024);
        int sum = new Crc32c(volume.superblock().checksumSeed()).add64(block).add(device.bytes(), at, 16).addZeros(4)
                .add(device.bytes(), at + 20, 1004).value();
        LittleEndian.put32(device.bytes(), at + 16, sum);
    }
}
