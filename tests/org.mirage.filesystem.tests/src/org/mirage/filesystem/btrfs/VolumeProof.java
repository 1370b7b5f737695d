// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.mirage.filesystem.Node;
import org.mirage.filesystem.PooledReader;
import org.mirage.filesystem.VolumeRoot;
import org.mirage.filesystem.ext.ReadTree;
import org.mirage.filesystem.ext.TruthComparison;
import org.mirage.testing.Truth;

/** All that holds of every sound volume: each subvolume's tree is the kernel's. */
final class VolumeProof {

    private static final long INODE_BITS = (1L << 40) - 1;

    private VolumeProof() {
    }

    static void prove(BtrfsImage image) throws IOException {
        Map<Long, Map<String, Truth>> truth = image.truth();
        Map<String, Long> paths = image.subvolumes();
        image.read(reader -> {
            prove(reader, truth);
            Map<String, Long> found = new TreeMap<>();
            reader.roots().forEach(root -> found.put(new String(root.path(), StandardCharsets.ISO_8859_1), root.id()));
            assertEquals(paths, found);
        });
    }

    static void prove(PooledReader reader, Map<Long, Map<String, Truth>> truth) throws IOException {
        assertEquals("", reader.info().keepWhole());
        ReadTree first = ReadTree.of(reader);
        Set<Long> named = new HashSet<>();
        Set<Long> roots = new HashSet<>();
        for (VolumeRoot root : reader.roots()) {
            ReadTree tree = first.under(root.node());
            assertEquals(List.of(), tree.problems(), "problems of subvolume " + root.id());
            new TruthComparison(reader.view(), tree, truth.get(root.id())).withInodeBits(INODE_BITS).assertEqualTrees();
            named.addAll(tree.paths().values());
            roots.add(root.id());
        }
        assertEquals(List.of(), first.problems());
        assertEquals(truth.keySet(), roots, "subvolumes");
        assertEquals(first.nodes().keySet(), named, "nodes with names, and all nodes");
        assertEquals(List.of(), reader.info().warnings());
        for (Node node : first.nodes().values()) {
            assertEquals(ReadTree.metadata("", node), ReadTree.metadata("", reader.node(node.id())));
        }
    }
}
