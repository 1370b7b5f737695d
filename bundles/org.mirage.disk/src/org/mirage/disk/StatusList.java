// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.util.ArrayList;
import java.util.List;

/** Gathers block status in rising order and joins neighbours of the same kind. */
public final class StatusList {

    private final List<BlockStatus> ranges = new ArrayList<>();

    /** Adds a range that begins where the last one ended; an empty one is left out. */
    public void add(long offset, long length, boolean zero) {
        if (length == 0) {
            return;
        }
        if (!ranges.isEmpty()) {
            BlockStatus last = ranges.getLast();
            if (last.end() != offset) {
                throw new IllegalArgumentException("status of byte " + offset + " follows that up to byte " + last.end());
            }
            if (last.zero() == zero) {
                ranges.set(ranges.size() - 1, new BlockStatus(last.offset(), last.length() + length, zero));
                return;
            }
        }
        ranges.add(new BlockStatus(offset, length, zero));
    }

    /** How many ranges there are by now. */
    public int size() {
        return ranges.size();
    }

    /** What has been gathered. */
    public List<BlockStatus> toList() {
        return List.copyOf(ranges);
    }
}
