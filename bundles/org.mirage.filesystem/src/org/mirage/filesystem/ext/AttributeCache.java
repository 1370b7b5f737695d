// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.util.LinkedHashMap;
import java.util.Map;

/** The attribute blocks met last, decoded: thousands of inodes may share one. Bounded in number and bytes. */
final class AttributeCache {

    private static final int MOST_BLOCKS = 2048;
    private static final long MOST_BYTES = 8 << 20;

    private final Map<Long, AttributeList> blocks = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    synchronized AttributeList get(long block) {
        return blocks.get(block);
    }

    synchronized void put(long block, AttributeList list) {
        long size = list.bytes();
        if (size > MOST_BYTES / 4 || blocks.putIfAbsent(block, list) != null) {
            return;
        }
        bytes += size;
        var eldest = blocks.values().iterator();
        while (blocks.size() > MOST_BLOCKS || bytes > MOST_BYTES) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }
}
