// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.Range;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** All that holds of every sound volume: its tree is the kernel's, its used ranges and fields are those of dumpe2fs. */
final class VolumeProof {

    private VolumeProof() {
    }

    /** A volume whose truth came from the kernel's mount. */
    static void prove(Path file, Map<String, Truth> truth) throws IOException {
        prove(file, truth, false);
    }

    /** A volume that was made as a copy of a folder. */
    static void proveCopy(Path file, Map<String, Truth> truth) throws IOException {
        prove(file, truth, true);
    }

    private static void prove(Path file, Map<String, Truth> truth, boolean copy) throws IOException {
        Dump dump = Dump.of(file);
        try (BlockDevice device = RawFile.open(file); FileSystemReader reader = new ExtFileSystem().open(device)) {
            ReadTree tree = ReadTree.of(reader);
            assertEquals(List.of(), tree.problems());
            TruthComparison comparison = new TruthComparison(reader.view(), tree, truth);
            (copy ? comparison.ofCopiedFolder() : comparison).assertEqualTrees();
            assertEquals(Set.copyOf(tree.paths().values()), tree.nodes().keySet(), "nodes with names, and all nodes");
            sameSingly(reader, tree);
            assertEquals(used(dump, reader.info().size()), used(reader), "used ranges");
            fields(dump, reader.info());
            assertEquals(Tools.run("blkid", "-p", "-o", "value", "-s", "TYPE", file.toString()).strip(), reader.info().type());
        }
    }

    private static void sameSingly(FileSystemReader reader, ReadTree tree) throws IOException {
        for (Node node : tree.nodes().values()) {
            assertEquals(ReadTree.metadata("", node), ReadTree.metadata("", reader.node(node.id())));
        }
    }

    static List<Range> used(FileSystemReader reader) throws IOException {
        List<Range> ranges = new ArrayList<>();
        reader.visitUsed((offset, length) -> ranges.add(new Range(offset, length)));
        return ranges;
    }

    /** What dumpe2fs does not call free. */
    static List<Range> used(Dump dump, long size) {
        List<Range> ranges = new ArrayList<>();
        long at = 0;
        for (Range free : dump.free()) {
            if (free.offset() > at) {
                ranges.add(new Range(at, free.offset() - at));
            }
            at = free.end();
        }
        if (at < size) {
            ranges.add(new Range(at, size - at));
        }
        return ranges;
    }

    private static void fields(Dump dump, VolumeInfo info) {
        assertEquals(List.of(), info.warnings());
        assertEquals("", info.keepWhole());
        assertTrue(info.trusted());
        assertEquals(dump.field("Filesystem UUID").replace("<none>", ""), info.uuid());
        assertEquals(dump.field("Filesystem volume name").replace("<none>", ""),
                new String(info.label(), StandardCharsets.ISO_8859_1));
        assertEquals(dump.number("Block size"), info.blockSize());
        assertEquals(dump.number("Block count") * info.blockSize(), info.size());
        assertEquals(info.size() - dump.number("Free blocks") * info.blockSize(), info.usedBytes());
        assertEquals(dump.number("Inode count") - dump.number("Free inodes"), info.nodes());
        assertEquals(new HashSet<>(List.of(dump.field("Filesystem features").split(" "))), new HashSet<>(info.features()));
    }
}
