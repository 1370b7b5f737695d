// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import org.mirage.disk.spill.PairTable;
import org.mirage.disk.spill.Spill;
import org.mirage.store.Hash;

/**
 * The chunks that large files were cut into.
 *
 * <p>Several threads add, each the chunks of its own file in the file's order; after {@link #complete} those of one file
 * are found together.
 */
final class ChunkTable implements Closeable {

    private static final int BYTES = 64;
    private static final int FILE_OFFSET = 0;
    private static final int LENGTH = 8;
    private static final int HASH = 16;

    private final Spill records;
    private final PairTable byNode;
    private long size;

    ChunkTable(Path folder) throws IOException {
        records = new Spill(folder);
        byNode = new PairTable(folder);
    }

    synchronized void add(long node, long fileOffset, Hash chunk, int length) throws IOException {
        long at = records.allocate(BYTES, BYTES);
        records.putLong(at + FILE_OFFSET, fileOffset);
        records.putInt(at + LENGTH, length);
        records.put(at + HASH, chunk.bytes(), 0, Hash.SIZE);
        byNode.add(node, size++);
    }

    /** To be called after the last chunk was added. */
    synchronized void complete() {
        byNode.sort();
    }

    /** The place of a file's chunk that ends after an offset of the file; the file has one there. */
    long find(long node, long fileOffset) {
        long low = byNode.search(node);
        long high = byNode.search(node + 1) - 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (end(middle) > fileOffset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How many chunks there are. */
    long size() {
        return size;
    }

    /** The file that the chunk at a place is of. */
    long node(long place) {
        return byNode.first(place);
    }

    long fileOffset(long place) {
        return records.getLong(byNode.second(place) * BYTES + FILE_OFFSET);
    }

    int length(long place) {
        return records.getInt(byNode.second(place) * BYTES + LENGTH);
    }

    long end(long place) {
        return fileOffset(place) + length(place);
    }

    Hash chunk(long place) {
        byte[] hash = new byte[Hash.SIZE];
        records.get(byNode.second(place) * BYTES + HASH, hash, 0, Hash.SIZE);
        return Hash.of(hash);
    }

    @Override
    public void close() throws IOException {
        records.close();
        byNode.close();
    }
}
