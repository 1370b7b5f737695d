// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/** Follows the clusters of a file or directory through the table. */
public final class ClusterChain {

    private ClusterChain() {
    }

    /** Takes clusters in their order. */
    @FunctionalInterface
    public interface Visitor {

        /** Takes one; false to go no further. */
        boolean cluster(long cluster) throws IOException;
    }

    /**
     * Visits the clusters of a chain until the visitor has enough, in a loop for ever; how many there were.
     *
     * @param clusters of the volume, numbered from 2 on
     * @throws DamagedException when the chain leads to no cluster or to a free one
     */
    public static long visit(FatTable table, long clusters, long first, Visitor visitor) throws IOException {
        long count = 0;
        for (long cluster = first; cluster != FatTable.END; cluster = table.next(cluster)) {
            if (cluster < FatTable.FIRST || cluster >= clusters + FatTable.FIRST) {
                String what = cluster == FatTable.FREE ? "to a free cluster" : cluster == FatTable.BAD ? "to a bad cluster"
                        : "to cluster " + cluster + ", which there is not";
                throw new DamagedException("its chain leads " + what + (count == 0 ? "" : " after " + count));
            }
            count++;
            if (!visitor.cluster(cluster)) {
                return count;
            }
        }
        return count;
    }
}
