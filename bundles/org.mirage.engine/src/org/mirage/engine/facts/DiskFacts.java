// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.util.List;

import org.mirage.engine.PartitionPurpose;
import org.mirage.store.DiskLayout;
import org.mirage.store.PartitionRecord;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRange;
import org.mirage.store.VolumeRecord;

/** How the disks are laid out. */
final class DiskFacts implements FactSource {

    @Override
    public String id() {
        return "disks";
    }

    @Override
    public String title() {
        return "Disks and partitions";
    }

    @Override
    public List<String> paths() {
        return List.of();
    }

    @Override
    public void read(FactFiles files, FactList facts) {
        VersionRecord record = files.record();
        for (int i = 0; i < record.disks().size(); i++) {
            DiskLayout disk = record.disks().get(i);
            String table = switch (disk.table()) {
                case "gpt" -> "GPT";
                case "dos" -> "MBR";
                default -> "none";
            };
            facts.add("disk " + i).with("size", FactValue.bytes(disk.size())).with("partition table", table)
                    .with("id", FactValue.text(disk.id())).with("sector size", FactValue.bytes(disk.sectorSize()));
            for (PartitionRecord partition : disk.partitions()) {
                add("disk " + i + ", partition " + partition.number(), partition, volume(record, i, partition), facts);
            }
        }
    }

    private static VolumeRecord volume(VersionRecord record, int disk, PartitionRecord partition) {
        VolumeRange range = new VolumeRange(disk, partition.offset(), partition.length());
        return record.volumes().stream().filter(volume -> volume.ranges().contains(range)).findFirst().orElse(null);
    }

    private static void add(String name, PartitionRecord partition, VolumeRecord volume, FactList facts) {
        String type = partition.extra().get("meaning") instanceof String meaning ? meaning + " (" + partition.type() + ")"
                : partition.type();
        boolean bootable = Boolean.TRUE.equals(partition.extra().get("bootable"));
        facts.add(name).with("type", FactValue.text(type)).with("holds", PartitionPurpose.of(partition, volume)).with("name", FactValue.text(partition.name()))
                .with("size", FactValue.bytes(partition.length())).with("offset", FactValue.bytes(partition.offset()))
                .with("UUID", FactValue.text(partition.uuid())).with("bootable", bootable ? "yes" : null);
    }
}
