// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.disk.partition.Partition;
import org.mirage.disk.partition.PartitionTable;
import org.mirage.testing.TestImages;

/** The disks of the recipe {@code lvm}: volumes that a kernel made and wrote, and what it read from them. */
final class ApplianceVolumes implements Closeable {

    private final List<BlockDevice> files = new ArrayList<>();
    private final List<BlockDevice> candidates = new ArrayList<>();
    /** SHA-256 of volumes by group and name. */
    private final Map<String, String> sums = new HashMap<>();

    ApplianceVolumes() throws IOException {
        Path folder = TestImages.get("lvm");
        for (String name : List.of("a.raw", "b.raw", "c.raw")) {
            BlockDevice file = RawFile.open(folder.resolve(name));
            files.add(file);
            List<Partition> partitions = PartitionTable.read(file).partitions();
            candidates.add(partitions.isEmpty() ? file : file.slice(partitions.getFirst().offset(), partitions.getFirst().length()));
        }
        for (String line : Files.readAllLines(folder.resolve("sums"))) {
            String[] words = line.split(" +", 3);
            if (words[1].equals("volume")) {
                sums.put(words[2], words[0]);
            }
        }
    }

    List<BlockDevice> candidates() {
        return candidates;
    }

    String sum(String volume) {
        return sums.get(volume);
    }

    @Override
    public void close() throws IOException {
        for (BlockDevice file : files) {
            file.close();
        }
    }
}
