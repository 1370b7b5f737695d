// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.RangeVisitor;
import org.mirage.filesystem.reading.RangeJoiner;

/** Streams the used ranges of a volume: all that the groups do not call free. */
final class UsedBlocks {

    private UsedBlocks() {
    }

    /**
     * Visits what any state of a volume calls used, in rising order, joined.
     *
     * @param states the volume after and before replay, of the same layout but perhaps grown
     */
    static void visit(List<XfsVolume> states, RangeVisitor visitor) throws IOException {
        XfsVolume volume = states.getFirst();
        RangeJoiner joiner = new RangeJoiner(visitor);
        int log = volume.superblock().blockLog();
        for (long group = 0; group < volume.superblock().groups(); group++) {
            long[] free = free(volume, group);
            for (XfsVolume other : states.subList(1, states.size())) {
                if (group < other.superblock().groups() && other.groupLength(group) == volume.groupLength(group)) {
                    free = common(free, free(other, group));
                }
            }
            long base = volume.groupOffset(group);
            long at = 0;
            for (int i = 0; i < free.length; i += 2) {
                joiner.range(base + (at << log), free[i] - at << log);
                at = free[i] + free[i + 1];
            }
            joiner.range(base + (at << log), volume.groupLength(group) - at << log);
        }
        joiner.end();
    }

    /** What a group calls free; nothing where that cannot be known. */
    private static long[] free(XfsVolume volume, long group) throws IOException {
        try {
            return FreeSpace.read(volume, group).extents();
        } catch (DamagedException e) {
            return new long[0];
        }
    }

    /** What two lists of extents have in common. */
    private static long[] common(long[] a, long[] b) {
        long[] common = new long[a.length + b.length];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            long from = Math.max(a[i], b[j]);
            long to = Math.min(a[i] + a[i + 1], b[j] + b[j + 1]);
            if (from < to) {
                common[n++] = from;
                common[n++] = to - from;
            }
            if (a[i] + a[i + 1] <= b[j] + b[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return Arrays.copyOf(common, n);
    }
}
