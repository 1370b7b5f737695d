// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers partitions and keeps out what cannot be: nothing above needs to fear overlaps or a disk's end. */
final class PartitionList {

    /** More warnings than this would only hide the first ones. */
    private static final int MAX_WARNINGS = 50;

    private final long diskSize;
    private final TreeMap<Long, Partition> byOffset = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Integer> cutOff = new ArrayList<>();

    PartitionList(long diskSize) {
        this.diskSize = diskSize;
    }

    void warn(String warning) {
        if (warnings.size() < MAX_WARNINGS) {
            warnings.add(warning);
        }
    }

    void add(Partition partition) {
        String name = "Partition " + partition.number();
        if (partition.offset() < 0 || partition.length() <= 0 || partition.offset() >= diskSize) {
            warn(name + " lies outside of the disk and is left out.");
            if (partition.length() > 0) {
                cutOff.add(partition.number());
            }
            return;
        }
        Partition fitting = partition;
        if (partition.length() > diskSize - partition.offset()) {
            warn(name + " reaches beyond the end of the disk and is cut there.");
            cutOff.add(partition.number());
            fitting = partition.cutTo(diskSize);
        }
        Map.Entry<Long, Partition> before = byOffset.lowerEntry(fitting.end());
        if (before != null && before.getValue().end() > fitting.offset()) {
            warn(name + " overlaps partition " + before.getValue().number() + " and is left out.");
            return;
        }
        byOffset.put(fitting.offset(), fitting);
    }

    PartitionTable table(PartitionTable.Kind kind, String id, int sectorSize) {
        List<Partition> partitions = new ArrayList<>(byOffset.values());
        partitions.sort(Comparator.comparingInt(Partition::number));
        return new PartitionTable(kind, id, sectorSize, partitions, warnings, cutOff);
    }
}
