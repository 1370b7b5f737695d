// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.Range;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.filesystem.ext.ReadTree;
import org.mirage.filesystem.ext.TruthComparison;
import org.mirage.testing.Truth;

/** All that holds of every sound volume: its tree is the kernel's, its used ranges and fields are those of {@code xfs_db}. */
public final class XfsProof {

    private XfsProof() {
    }

    /** A volume that was left in order. */
    static void prove(XfsImage image) throws IOException {
        Map<String, Truth> truth = image.truth();
        XfsFacts facts = new XfsFacts(image);
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = new XfsFileSystem().open(device)) {
            assertEquals(device, reader.view(), "there is nothing to replay");
            proveTree(reader, truth);
            assertEquals(facts.used(), used(reader), "used ranges");
            fields(facts, reader.info());
        }
    }

    /** The tree alone. */
    public static void proveTree(FileSystemReader reader, Map<String, Truth> truth) throws IOException {
        ReadTree tree = ReadTree.of(reader);
        assertEquals(List.of(), tree.problems());
        assertEquals(List.of(), new TruthComparison(reader.view(), tree, truth).differences(),
                "differences between what was read and what the kernel says");
        assertEquals(Set.copyOf(tree.paths().values()), tree.nodes().keySet(), "nodes with names, and all nodes");
        for (Node node : tree.nodes().values()) {
            assertEquals(node.attributes(), reader.node(node.id()).attributes());
        }
    }

    static List<Range> used(FileSystemReader reader) throws IOException {
        List<Range> ranges = new ArrayList<>();
        reader.visitUsed((offset, length) -> ranges.add(new Range(offset, length)));
        return ranges;
    }

    private static void fields(XfsFacts facts, VolumeInfo info) {
        assertEquals(List.of(), info.warnings());
        assertEquals("", info.keepWhole());
        assertTrue(info.trusted());
        assertEquals("xfs", info.type());
        assertEquals(facts.field("uuid"), info.uuid());
        assertEquals(facts.field("fname").replaceAll("(\\\\000)+$", ""), new String(info.label()));
        assertEquals(facts.number("blocksize"), info.blockSize());
        assertEquals(facts.number("dblocks") * info.blockSize(), info.size());
        assertEquals(facts.used().stream().mapToLong(Range::length).sum(), info.usedBytes());
        assertEquals(facts.number("icount") - facts.number("ifree"), info.nodes());
        assertEquals(new TreeSet<>(facts.features()), new TreeSet<>(new HashSet<>(info.features())));
    }
}
