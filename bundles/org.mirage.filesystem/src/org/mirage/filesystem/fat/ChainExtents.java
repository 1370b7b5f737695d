// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.IOException;
import java.util.function.LongUnaryOperator;

import org.mirage.filesystem.ExtentVisitor;

/** Passes on a chain of clusters as extents, neighbours joined. */
public final class ChainExtents {

    private final long clusterSize;
    private final LongUnaryOperator offsets;
    private final ExtentVisitor visitor;
    private long done;
    private long runStart;
    private long runLength;

    /**
     * @param clusterSize bytes
     * @param offsets where each cluster lies on the volume
     */
    public ChainExtents(long clusterSize, LongUnaryOperator offsets, ExtentVisitor visitor) {
        this.clusterSize = clusterSize;
        this.offsets = offsets;
        this.visitor = visitor;
    }

    /**
     * Visits as much of a chain as a size needs.
     *
     * @param size bytes, not 0
     */
    public void visit(Clusters chain, long size) throws IOException {
        chain.visit(cluster -> {
            add(offsets.applyAsLong(cluster));
            return done + runLength < size;
        });
        pass();
    }

    private void add(long offset) throws IOException {
        if (runLength > 0 && offset != runStart + runLength) {
            pass();
        }
        if (runLength == 0) {
            runStart = offset;
        }
        runLength += clusterSize;
    }

    private void pass() throws IOException {
        if (runLength > 0) {
            visitor.extent(done, runStart, runLength, true);
            done += runLength;
            runLength = 0;
        }
    }
}
