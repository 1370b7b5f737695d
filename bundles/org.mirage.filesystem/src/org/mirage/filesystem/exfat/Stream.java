// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.fat.Clusters;
import org.mirage.filesystem.fat.ClusterChain;
import org.mirage.filesystem.fat.FatTable;

/**
 * Where a content lies: clusters in a row of which the table knows nothing, or a chain (exFAT specification, section 7.6).
 *
 * @param first cluster, 0 for none
 * @param length bytes
 * @param valid bytes that have been written; the rest reads as zero
 */
record Stream(ExfatVolume volume, long first, long length, long valid, boolean inARow) implements Clusters {

    /** How many clusters its length needs. */
    long count() {
        int size = volume.boot().clusterSize();
        return length / size + (length % size == 0 ? 0 : 1);
    }

    /** Visits its clusters, not more than its length needs. */
    @Override
    public long visit(Visitor visitor) throws IOException {
        long most = count();
        long[] seen = {0};
        if (most == 0) {
            return 0;
        }
        if (!inARow) {
            return new ClusterChain(volume.table(), volume.boot().clusters(), first)
                    .visit(cluster -> visitor.cluster(cluster) && ++seen[0] < most);
        }
        long end = volume.boot().clusters() + FatTable.FIRST;
        if (first < FatTable.FIRST || first >= end || most > end - first) {
            throw new DamagedException("it would have clusters " + first + " + " + most + ", which there are not");
        }
        while (seen[0] < most && visitor.cluster(first + seen[0]++)) {
            continue;
        }
        return seen[0];
    }
}
