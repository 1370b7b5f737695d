// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.*;

import org.mirage.disk.BlockDevice;
import org.mirage.store.DiskLayout;
import org.mirage.store.PartitionRecord;

// TEMPORARY
record LayoutReader(DiskLayout layout, List<DiskArea> areas, List<String> warnings) {
    static LayoutReader read(BlockDevice device) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
        device.read(0, b); 
        List<DiskArea> areas = new ArrayList<>(); List<PartitionRecord> ps = new ArrayList<>();
        for (int i = 0; i < 4; i++) { int at = 446 + 16 * i; long off = (b.getInt(at + 8) & 0xffffffffL) * 512, len = (b.getInt(at + 12) & 0xffffffffL) * 512;
            if (b.get(at + 4) != 0 && b.getShort(510) == (short) 0xaa55) { areas.add(new DiskArea(i + 1, off, len, "")); ps.add(new PartitionRecord(i + 1, off, len, "83", "", "", Map.of())); } }
        if (areas.isEmpty()) areas.add(new DiskArea(0, 0, device.size(), ""));
        return new LayoutReader(new DiskLayout(device.size(), 512, ps.isEmpty() ? "" : "dos", "", ps, Map.of()), areas, List.of());
    }
}
