// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.spill.PairTable;
import org.mirage.disk.spill.Spill;
import org.mirage.engine.Monitor;
import org.mirage.filesystem.NodeType;
import org.mirage.store.FrameWriter;
import org.mirage.store.Hash;
import org.mirage.store.LinkTableWriter;
import org.mirage.store.PackSession;

/** Finds the nodes that have several names in the tree and stores the table of them. */
final class LinkPass {

    /** Of paths in all; a volume of many names deep in damaged directories would need any amount. */
    private static final long PATHS_LIMIT = 4L << 30;
    private static final long GROUP_LIMIT = 64 << 20;

    private final VolumeImage volume;
    private final int firstDirectory;
    private final int endDirectory;
    private final Path folder;

    /** Will look through the directories of one tree, which stand from one place up to another in their table. */
    LinkPass(VolumeImage volume, int firstDirectory, int endDirectory, Path folder) {
        this.volume = volume;
        this.firstDirectory = firstDirectory;
        this.endDirectory = endDirectory;
        this.folder = folder;
    }

    /** Stores the table; null when no node has several names. */
    Hash run(PackSession session, Monitor monitor) throws IOException {
        try (PairTable found = new PairTable(folder); Spill places = new Spill(folder)) {
            find(found, places, monitor);
            if (found.size() == 0) {
                return null;
            }
            found.sort();
            try (FrameWriter frames = session.frames(); LinkTableWriter table = new LinkTableWriter(session, frames)) {
                store(found, places, table, monitor);
                return table.finish();
            }
        }
    }

    // A name is meant by where its directory and where itself stands; the second of each pair keeps their order.
    private void find(PairTable found, Spill places, Monitor monitor) throws IOException {
        DirectoryTable directories = volume.directories();
        NodeTable nodes = volume.nodes();
        for (int place = firstDirectory; place < endDirectory; place++) {
            monitor.check();
            long directory = directories.node(place);
            long at = nodes.first(directory);
            for (long left = nodes.count(directory); left > 0; left--, at = directories.next(at)) {
                long node = directories.namedNode(at);
                if (nodes.names(node) > 1 && nodes.type(node) != NodeType.DIRECTORY) {
                    long here = places.allocate(16, 16);
                    places.putLong(here, place);
                    places.putLong(here + 8, at);
                    found.add(node, here);
                }
            }
        }
    }

    private void store(PairTable found, Spill places, LinkTableWriter table, Monitor monitor) throws IOException {
        DirectoryTable directories = volume.directories();
        long total = 0;
        long left = 0;
        for (long first = 0, next; first < found.size(); first = next) {
            monitor.check();
            next = found.search(found.first(first) + 1);
            long bytes = 0;
            List<byte[]> group = new ArrayList<>();
            for (long i = first; i < next && bytes < GROUP_LIMIT && total + bytes < PATHS_LIMIT; i++) {
                long here = found.second(i);
                byte[] path = directories.path((int) places.getLong(here), places.getLong(here + 8));
                bytes += path.length;
                group.add(path);
            }
            total += bytes;
            if (group.size() == next - first) {
                table.add(group);
            } else {
                volume.nodes().setNames(found.first(first), 1);
                left++;
            }
        }
        if (left > 0) {
            volume.warnings().add(left + " files with several names are shown as separate files: their paths are too long");
        }
    }
}
