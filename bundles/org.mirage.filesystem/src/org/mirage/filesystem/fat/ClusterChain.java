// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/**
 * The clusters of a file or directory, as the table says.
 *
 * @param clusters of the volume, numbered from 2 on
 */
public record ClusterChain(FatTable table, long clusters, long first) implements Clusters {

    /**
     * Visits the clusters until the visitor has enough, in a loop for ever; how many there were.
     *
     * @throws DamagedException when the chain leads to no cluster or to a free one
     */
    @Override
    public long visit(Visitor visitor) throws IOException {
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
