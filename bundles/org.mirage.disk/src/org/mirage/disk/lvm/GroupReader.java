// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mirage.disk.BlockDevice;

/** Makes a group of its newest description and the members that are there. */
final class GroupReader {

    private static final long LARGEST_EXTENT = 1L << 32;

    private final List<BlockDevice> devices;
    private final Map<String, List<Member>> members;
    private final Allowance allowance;

    /**
     * @param devices the candidates
     * @param members those that are physical volumes, by their UUIDs
     */
    GroupReader(List<BlockDevice> devices, Map<String, List<Member>> members, Allowance allowance) {
        this.devices = devices;
        this.members = members;
        this.allowance = allowance;
    }

    /**
     * Reads a group.
     *
     * @param descriptions all that were found of it
     */
    VolumeGroup read(List<Description> descriptions) throws IOException {
        Description newest = descriptions.getFirst();
        for (Description description : descriptions) {
            newest = description.seqno() > newest.seqno() ? description : newest;
        }
        List<String> warnings = new ArrayList<>();
        try {
            return read(newest, descriptions, warnings);
        } catch (DamagedMetadataException e) {
            warnings.add("The metadata of volume group " + newest.name() + " are damaged: " + e.getMessage() + ".");
            return new VolumeGroup(newest.name(), newest.uuid(), newest.seqno(), 0, List.of(), List.of(), warnings);
        }
    }

    private VolumeGroup read(Description newest, List<Description> descriptions, List<String> warnings) throws IOException {
        Section group = newest.read(devices);
        long extentSize = group.number("extent_size", LARGEST_EXTENT) * SegmentReader.SECTOR;
        if (extentSize == 0) {
            throw new DamagedMetadataException("their extents have no size");
        }
        Map<String, PhysicalVolume> physical = new PhysicalVolumes(members, warnings).read(group, extentSize);
        List<LogicalVolume> logical = new LogicalVolumes(extentSize, physical, devices, allowance).read(group);
        List<PhysicalVolume> volumes = List.copyOf(physical.values());
        warnAboutOthers(newest, descriptions, warnings);
        if (group.lists("status", "EXPORTED") || group.lists("flags", "EXPORTED")) {
            warnings.add("Volume group " + newest.name() + " was exported: it takes 'vgimport' before a machine uses it.");
        }
        for (PhysicalVolume volume : volumes) {
            for (Member member : members.getOrDefault(volume.uuid(), List.of())) {
                member.problems().forEach(problem -> warnings.add(member.title() + ": " + problem + "."));
            }
        }
        return new VolumeGroup(newest.name(), newest.uuid(), newest.seqno(), extentSize, volumes, logical, warnings);
    }

    private static void warnAboutOthers(Description newest, List<Description> descriptions, List<String> warnings) {
        long older = descriptions.stream().filter(other -> other.seqno() < newest.seqno()).count();
        if (older > 0) {
            warnings.add("Volume group " + newest.name() + ": " + older + " of " + descriptions.size()
                    + " copies of the metadata are older than change " + newest.seqno() + ", which is used.");
        }
        if (descriptions.stream().anyMatch(other -> other.seqno() == newest.seqno() && other.checksum() != newest.checksum())) {
            warnings.add("Volume group " + newest.name() + ": copies of the metadata differ though they are of the same change.");
        }
    }
}
