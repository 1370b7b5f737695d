// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeFlag;
import org.mirage.filesystem.Problem;
import org.mirage.testing.Tools;

/** Fields of inodes that this kernel has no call to set, set by {@code debugfs}. */
class InodeFieldsTest {

    @TempDir
    Path folder;

    private ExtImage image;

    @BeforeEach
    void makeVolume() throws IOException {
        Path source = Files.createTempDirectory(folder, "source");
        Files.createDirectory(source.resolve("d"));
        Files.write(source.resolve("f"), new byte[10000]);
        Files.writeString(source.resolve("text"), "x".repeat(70000));
        image = ExtImage.make(folder, "16M", "-t ext4 -b 4096 -O project,quota,verity,casefold -I 512 -d " + source);
    }

    @Test
    void projectNumber() throws IOException {
        image.debugfs("set_inode_field f projid 4294967294").debugfs("set_inode_field d projid 7");
        assertEquals("-2", said("f", "Project: *(-?\\d+)"), "what debugfs makes of 2^32-2");
        assertEquals(4294967294L, node("f").project());
        assertEquals(7, node("d").project());
    }

    @Test
    void flagsThatOnlyOtherKernelsSet() throws IOException {
        image.debugfs("set_inode_field d flags 0x60080000").debugfs("set_inode_field f flags 0x2080000");
        assertEquals("0x60080000", said("d", "Flags: (\\w+)"));
        assertEquals(NodeFlag.CASEFOLD.bit() | NodeFlag.PROJECT_INHERIT.bit(), node("d").flags());
        assertEquals(NodeFlag.DAX.bit(), node("f").flags());
    }

    @Test
    void verityTreeBehindTheEndIsNoContent() throws IOException {
        image.debugfs("set_inode_field text flags 0x180000").debugfs("set_inode_field text size 5000");
        Node node = node("text");
        assertEquals(NodeFlag.VERITY.bit(), node.flags());
        assertEquals(5000, node.size());
        List<Long> ends = new ArrayList<>();
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = new ExtFileSystem().open(device)) {
            Node file = reader.node(node.id());
            file.visitExtents((at, on, length, written) -> ends.add(at));
            assertEquals(Tools.bash("head -c 5000 /dev/zero | tr '\\0' x | sha256sum").substring(0, 64),
                    new Content(reader.view(), file).sha256(0, 5000));
        }
        assertTrue(ends.stream().allMatch(at -> at < 5000), ends.toString());
    }

    @Test
    void moreNanosecondsThanASecondAreAProblem() throws IOException {
        image.debugfs("set_inode_field f mtime_extra 0xFFFFFFFC");
        List<Problem> problems = new ArrayList<>();
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = new ExtFileSystem().open(device)) {
            reader.visitNodes(node -> { }, problems::add);
        }
        assertEquals(List.of("its time has more nanoseconds than a second"), problems.stream().map(Problem::message).toList());
        assertEquals(999_999_999, node("f").nanoseconds());
    }

    @Test
    void attributesOfAllPrefixes() throws IOException {
        List<String> names = List.of("gnu.translator", "security.other", "system.other", "system.richacl", "trusted.t", "user.u");
        for (String name : names) {
            image.debugfs("ea_set f " + name + " value-of-" + name);
        }
        String said = Tools.run("debugfs", "-R", "ea_list f", image.file().toString());
        List<Attribute> read = node("f").attributes();
        assertEquals(names, read.stream().map(attribute -> new String(attribute.name())).toList());
        for (Attribute attribute : read) {
            assertEquals("value-of-" + new String(attribute.name()), new String(attribute.value()));
            assertTrue(said.contains(new String(attribute.name())), said);
        }
    }

    @Test
    void filesOfTheFileSystemItselfAreNoNodes() throws IOException {
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = new ExtFileSystem().open(device)) {
            ReadTree tree = ReadTree.of(reader);
            assertEquals(5, tree.nodes().size(), tree.paths().toString());
            assertEquals(List.of(), tree.problems());
        }
    }

    private Node node(String name) throws IOException {
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = new ExtFileSystem().open(device)) {
            return ReadTree.of(reader).node(name);
        }
    }

    private String said(String name, String pattern) throws IOException {
        Matcher said = Pattern.compile(pattern).matcher(Tools.run("debugfs", "-R", "stat " + name, image.file().toString()));
        assertTrue(said.find());
        return said.group(1);
    }
}
