// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mirage.store.DiskLayout;
import org.mirage.store.FrameWriter;
import org.mirage.store.PackSession;
import org.mirage.store.PartitionRecord;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/** The record of a version that consists of made volumes. */
final class MadeRecord {

    private MadeRecord() {
    }

    /** Stores the volumes; the record itself is left to the caller. */
    static VersionRecord store(PackSession session, UUID image, long number, Instant time, Map<String, String> system,
            MadeVolume... volumes) throws IOException {
        List<VolumeRecord> records = new ArrayList<>();
        List<DiskLayout> disks = new ArrayList<>();
        FrameWriter frames = session.frames();
        for (MadeVolume volume : volumes) {
            records.add(volume.store(records.size(), session, frames));
            while (disks.size() <= volume.disk) {
                disks.add(new DiskLayout(1L << 30, 512, "gpt", "", new ArrayList<>(), Map.of()));
            }
            disks.get(volume.disk).partitions().add(new PartitionRecord(volume.partition, 1048576L * volume.partition, 1048576,
                    volume.partitionType, volume.partUuid, "part " + volume.uuid, Map.of()));
        }
        frames.close();
        return new VersionRecord(image, number, List.of(), "", "", time, records, disks, system, null, Map.of());
    }
}
