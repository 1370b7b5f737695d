// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.resizing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BytesDevice;
import org.mirage.disk.Concatenation;
import org.mirage.disk.ZeroDevice;

/** Bytes that stand in place of those of a disk; none overlap. */
final class Patches {

    private final NavigableMap<Long, byte[]> bytes = new TreeMap<>();

    void put(long offset, byte[] replacement) {
        bytes.put(offset, replacement);
    }

    /** The disk with these bytes, cut or with zeros behind its end; the disk itself stays open when it is closed. */
    BlockDevice over(BlockDevice disk, long size) throws IOException {
        List<BlockDevice> parts = new ArrayList<>();
        long at = 0;
        for (Map.Entry<Long, byte[]> patch : bytes.entrySet()) {
            add(disk, at, patch.getKey(), parts);
            parts.add(new BytesDevice(patch.getValue()));
            at = patch.getKey() + patch.getValue().length;
        }
        add(disk, at, size, parts);
        return new Concatenation(parts);
    }

    private static void add(BlockDevice disk, long from, long to, List<BlockDevice> parts) throws IOException {
        long middle = Math.clamp(disk.size(), from, to);
        if (middle > from) {
            parts.add(disk.slice(from, middle - from));
        }
        if (to > middle) {
            parts.add(new ZeroDevice(to - middle));
        }
    }
}
