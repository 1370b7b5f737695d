// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.partition.Partition;
import org.mirage.disk.partition.PartitionTable;
import org.mirage.engine.PartitionPurpose;
import org.mirage.store.DiskLayout;
import org.mirage.store.PartitionRecord;

/**
 * How a disk is laid out, and where volumes may lie on it.
 *
 * @param layout as the version's record has it
 * @param areas in the order of the disk, none over another; partitions inside of an ISO 9660 file system are not among them
 * @param dynamic partitions that make it a dynamic disk of Windows, whose volumes stand in a database; none of them is an area
 * @param warnings what is wrong with the partition table
 * @param cutOff numbers of the partitions that go on where the disk ends
 */
record FoundLayout(DiskLayout layout, List<DiskArea> areas, List<DiskArea> dynamic, List<String> warnings, List<Integer> cutOff) {

    /** True for an active partition, absent else. */
    static final String BOOTABLE = "bootable";
    /** What the type means to people, absent when not known. */
    static final String MEANING = "meaning";

    /** What the boot sector starts, absent when there is no code in it. */
    static final String BOOT_CODE = "bootCode";

    static FoundLayout read(BlockDevice device) throws IOException {
        PartitionTable table = PartitionTable.read(device);
        List<PartitionRecord> records = new ArrayList<>();
        List<DiskArea> areas = new ArrayList<>();
        List<DiskArea> dynamic = new ArrayList<>();
        for (Partition partition : table.partitions()) {
            records.add(record(partition, device));
            (partition.isDynamic() ? dynamic : areas).add(DiskArea.of(partition));
        }
        List<Integer> cutOff = new ArrayList<>(table.cutOff());
        Optional<DiskArea> iso = HybridIso.find(device, areas);
        if (iso.isPresent()) {
            cutOff.clear(); // padding that its partitions count but no file needs
            areas.removeIf(area -> HybridIso.overlaps(iso.get(), area));
            areas.add(iso.get());
        }
        if (areas.isEmpty() && dynamic.isEmpty() && device.size() > 0) {
            areas.add(DiskArea.of(device.size()));
        }
        areas.sort((a, b) -> Long.compare(a.offset(), b.offset()));
        String kind = switch (table.kind()) {
            case NONE -> "";
            case MBR -> "dos";
            case GPT -> "gpt";
        };
        DiskLayout layout = new DiskLayout(device.size(), table.sectorSize(), kind, table.id(), records,
                BootCode.find(device).<Map<String, Object>>map(code -> Map.of(BOOT_CODE, code)).orElse(Map.of()));
        return new FoundLayout(layout, areas, dynamic, table.warnings(), List.copyOf(cutOff));
    }

    private static PartitionRecord record(Partition partition, BlockDevice disk) throws IOException {
        Map<String, Object> extra = new LinkedHashMap<>();
        if (partition.bootable()) {
            extra.put(BOOTABLE, true);
        }
        if (!partition.typeName().isEmpty()) {
            extra.put(MEANING, partition.typeName());
        }
        if (EmptyArea.isEmpty(disk.slice(partition.offset(), partition.length()))) {
            extra.put(PartitionPurpose.EMPTY, true);
        }
        String type = partition.type().startsWith("0x") ? partition.type().substring(2) : partition.type();
        return new PartitionRecord(partition.number(), partition.offset(), partition.length(), type, partition.uuid(),
                partition.name(), extra);
    }
}
