// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mirage.disk.BlockDevice;

/** Reads what the logical volumes of a group are, and where those lie that can be read. */
final class LogicalVolumes {

    private static final String SNAPSHOT = "snapshot";
    private static final Set<String> POOLS = Set.of("thin-pool", "cache-pool", "vdo-pool");
    private static final int MOST_SEGMENTS = 1 << 20;

    private final List<BlockDevice> devices;
    private final SegmentReader reader;
    private final long extentSize;
    /** Names of volumes that hold the changes of a snapshot, with the sentence that says so. */
    private final Map<String, String> snapshots = new HashMap<>();
    /** Origins into which a snapshot is being merged: their bytes are in two places. */
    private final Set<String> merging = new HashSet<>();

    /**
     * @param extentSize bytes
     * @param physical the group's members by their names
     * @param devices the candidates
     */
    LogicalVolumes(long extentSize, Map<String, PhysicalVolume> physical, List<BlockDevice> devices, Allowance allowance) {
        this.devices = devices;
        this.extentSize = extentSize;
        reader = new SegmentReader(extentSize, physical, devices, allowance);
    }

    /** All volumes in the order of the metadata; what is wrong with one is its reason. */
    List<LogicalVolume> read(Section group) throws DamagedMetadataException {
        Map<String, Section> sections = group.sections("logical_volumes");
        for (Section section : sections.values()) {
            noteSnapshot(section);
        }
        List<LogicalVolume> volumes = new ArrayList<>();
        for (Map.Entry<String, Section> entry : sections.entrySet()) {
            volumes.add(volume(VolumeNames.checked(entry.getKey()), entry.getValue()));
        }
        return SharedExtents.without(volumes);
    }

    /** A snapshot is an invisible volume with the changes, and a visible one that says whose they are. */
    private void noteSnapshot(Section volume) throws DamagedMetadataException {
        if (!volume.has("segment1") || !volume.section("segment1").text("type").equals(SNAPSHOT)) {
            return;
        }
        Section segment = volume.section("segment1");
        String origin = segment.text("origin");
        boolean merges = segment.has("merging_store");
        snapshots.put(segment.text(merges ? "merging_store" : "cow_store"),
                "it is a snapshot of " + VolumeNames.printable(origin));
        if (merges) {
            merging.add(origin);
        }
    }

    private LogicalVolume volume(String name, Section section) throws DamagedMetadataException {
        String uuid = LvmUuid.checked(section.text("id"));
        List<Section> segments = new ArrayList<>();
        Set<String> types = new TreeSet<>();
        long extents = 0;
        long count = section.number("segment_count", MOST_SEGMENTS);
        for (int i = 1; i <= count; i++) {
            Section segment = section.section("segment" + i);
            segments.add(segment);
            types.add(type(segment));
            extents += segment.number("extent_count", Integer.MAX_VALUE);
        }
        if (extents > Long.MAX_VALUE / 4 / extentSize) {
            throw new DamagedMetadataException("a logical volume in them is larger than any disk");
        }
        String snapshot = snapshots.get(name);
        boolean visible = snapshot != null || section.lists("status", "VISIBLE") && types.stream().noneMatch(LogicalVolumes::isPart);
        String type = snapshot != null ? SNAPSHOT : String.join(",", types);
        try {
            SegmentPlacement placement = placement(name, snapshot, segments);
            return new LogicalVolume(name, uuid, visible, extents * extentSize, type,
                    new LogicalDevice(placement, devices), placement, "");
        } catch (UnmappedException e) {
            return new LogicalVolume(name, uuid, visible, extents * extentSize, type, null, null, e.getMessage());
        } catch (DamagedMetadataException e) {
            return new LogicalVolume(name, uuid, visible, extents * extentSize, type, null, null,
                    "its group's description is damaged: " + e.getMessage());
        }
    }

    private SegmentPlacement placement(String name, String snapshot, List<Section> segments)
            throws DamagedMetadataException, UnmappedException {
        if (snapshot != null) {
            throw new UnmappedException(snapshot);
        }
        if (merging.contains(name)) {
            throw new UnmappedException("a snapshot is being merged into it");
        }
        if (segments.isEmpty()) {
            throw new UnmappedException("it has no extents");
        }
        return reader.read(segments);
    }

    private static boolean isPart(String type) {
        return type.equals(SNAPSHOT) || POOLS.contains(type);
    }

    private static String type(Section segment) throws DamagedMetadataException {
        String type = segment.text("type");
        boolean single = segment.has("stripe_count") && segment.number("stripe_count") == 1;
        return type.equals("striped") && single ? "linear" : VolumeNames.printable(type);
    }
}
