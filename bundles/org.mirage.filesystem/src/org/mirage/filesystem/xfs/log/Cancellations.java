// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import java.util.HashMap;
import java.util.Map;

import org.mirage.filesystem.KernelOnlyException;

/**
 * Buffers that were given up later in the log: what came before for them must not be replayed, as other things may stand
 * there by then (kernel: {@code xlog_is_buffer_cancelled()}).
 */
final class Cancellations {

    private static final int MOST = 1 << 18;

    private record Place(long block, long length) {
    }

    private final Map<Place, Integer> counts = new HashMap<>();

    /** @param block of 512 bytes on the volume */
    void add(long block, long length) throws KernelOnlyException {
        if (counts.size() == MOST) {
            throw new KernelOnlyException("the log gives up more than " + MOST + " buffers, too many to be replayed here");
        }
        counts.merge(new Place(block, length), 1, Integer::sum);
    }

    boolean contains(long block, long length) {
        return counts.containsKey(new Place(block, length));
    }

    /** Takes away one that the replay has come to. */
    void pass(long block, long length) {
        counts.computeIfPresent(new Place(block, length), (place, count) -> count == 1 ? null : count - 1);
    }
}
