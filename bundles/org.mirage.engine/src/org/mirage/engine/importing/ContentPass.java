// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.mirage.disk.spill.PairTable;
import org.mirage.engine.Monitor;
import org.mirage.filesystem.NodeType;
import org.mirage.store.ContentWriter;

/**
 * Hands the files of a volume to threads that read and store them: large files first, so that none of them is left to
 * one thread at the end, then small ones, several together; both in the order in which they lie on the disk.
 */
final class ContentPass {

    private static final int BATCH_BYTES = 1 << 20;
    private static final int BATCH_FILES = 512;
    private static final long NOWHERE = -1;

    private final VolumeImage volume;
    private final Path folder;
    private final KnownFiles known;

    /** @param known what need not be read; null where nothing is known before */
    ContentPass(VolumeImage volume, KnownFiles known, Path folder) {
        this.volume = volume;
        this.known = known;
        this.folder = folder;
    }

    void run(Workers<ContentTools> workers, Monitor monitor) throws IOException {
        NodeTable nodes = volume.nodes();
        try (PairTable small = new PairTable(folder)) {
            try (PairTable large = new PairTable(folder)) {
                for (long node = 0; node < nodes.size(); node++) {
                    if (nodes.type(node) == NodeType.FILE && !nodes.is(node, NodeTable.UNREADABLE)) {
                        (nodes.bytes(node) > ContentWriter.SMALL_LIMIT ? large : small).add(place(node), node);
                    }
                }
                large.sort();
                for (long i = 0; i < large.size(); i++) {
                    long node = large.second(i);
                    if (sharesAll(large, i, monitor) || isKnown(node, monitor)) {
                        continue;
                    }
                    workers.add(nodes.is(node, NodeTable.ENCODED) ? new EncodedFile(volume, node, monitor)
                            : new LargeFile(volume, node, monitor));
                }
            }
            small.sort();
            addBatches(small, workers, monitor);
        }
    }

    /**
     * True when a file has the same blocks as one before it at the same place, as in snapshots and copies by reflink: it
     * is not read, and gets its content from that one later.
     */
    private boolean sharesAll(PairTable files, long index, Monitor monitor) throws IOException {
        if (index == 0 || files.first(index) == NOWHERE || files.first(index) != files.first(index - 1)) {
            return false;
        }
        long node = files.second(index);
        long before = files.second(index - 1);
        if (!volume.haveSameBlocks(node, before)) {
            return false;
        }
        volume.shared().add(node, before);
        monitor.worked(volume.nodes().bytes(node));
        return true;
    }

    /** True when a file lies where an earlier version had the same content, which it then has by now. */
    private boolean isKnown(long node, Monitor monitor) throws IOException {
        if (known == null || !known.take(node)) {
            return false;
        }
        monitor.worked(volume.nodes().bytes(node));
        return true;
    }

    private long place(long node) {
        NodeTable nodes = volume.nodes();
        if (nodes.is(node, NodeTable.ENCODED)) {
            // what lies within metadata comes first, equal contents side by side
            boolean known = nodes.first(node) != NOWHERE || nodes.mark(node) == 0;
            return known ? nodes.first(node) : nodes.mark(node) | Long.MIN_VALUE;
        }
        return nodes.count(node) == 0 ? NOWHERE : volume.extents().volumeOffset(nodes.first(node));
    }

    private void addBatches(PairTable files, Workers<ContentTools> workers, Monitor monitor) throws IOException {
        long[] batch = new long[BATCH_FILES];
        int count = 0;
        long bytes = 0;
        for (long i = 0; i < files.size(); i++) {
            long node = files.second(i);
            if (sharesAll(files, i, monitor) || isKnown(node, monitor)) {
                continue;
            }
            long size = volume.nodes().bytes(node);
            if (count == BATCH_FILES || count > 0 && bytes + size > BATCH_BYTES) {
                workers.add(new SmallFiles(volume, Arrays.copyOf(batch, count), monitor));
                count = 0;
                bytes = 0;
            }
            batch[count++] = node;
            bytes += size;
        }
        if (count > 0) {
            workers.add(new SmallFiles(volume, Arrays.copyOf(batch, count), monitor));
        }
    }
}
