// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirage.disk.BlockDevice;

/** Finds where the segments of linear and striped volumes lie (LVM2 source, {@code lib/striped/striped.c}). */
final class SegmentReader {

    static final int SECTOR = 512;
    /** A linear segment is a striped one of one stripe; writers call it so, and readers take either name. */
    private static final Set<String> STRIPED = Set.of("striped", "linear");
    private static final int MOST_EXTENTS = Integer.MAX_VALUE;

    private final long extentSize;
    private final Map<String, PhysicalVolume> physical;
    private final List<BlockDevice> devices;
    private final Allowance allowance;

    /**
     * @param extentSize bytes
     * @param physical the group's members by their names
     * @param devices the candidates
     */
    SegmentReader(long extentSize, Map<String, PhysicalVolume> physical, List<BlockDevice> devices, Allowance allowance) {
        this.extentSize = extentSize;
        this.physical = physical;
        this.devices = devices;
        this.allowance = allowance;
    }

    /** Where a volume lies, by its segments. */
    SegmentPlacement read(List<Section> sections) throws DamagedMetadataException, UnmappedException {
        List<Segment> segments = new ArrayList<>();
        long extents = 0;
        for (Section section : sections) {
            String type = section.text("type");
            if (!STRIPED.contains(type)) {
                throw new UnmappedException("logical volumes of type " + VolumeNames.printable(type) + " are not read here");
            }
            long count = section.number("extent_count", MOST_EXTENTS);
            if (section.number("start_extent", MOST_EXTENTS) != extents || count == 0) {
                throw new DamagedMetadataException("its segments do not follow one another");
            }
            segments.add(segment(section, extents * extentSize, count));
            extents += count;
        }
        return new SegmentPlacement(segments);
    }

    private Segment segment(Section section, long start, long extents) throws DamagedMetadataException, UnmappedException {
        long count = section.number("stripe_count", MOST_EXTENTS);
        List<?> list = section.list("stripes");
        if (count == 0 || list.size() != 2 * count || extents % count != 0) {
            throw new DamagedMetadataException("its stripes do not make up its segments");
        }
        allowance.take(count);
        long each = extents / count * extentSize;
        long chunk = count == 1 ? each : section.number("stripe_size", extentSize / SECTOR) * SECTOR;
        if (chunk == 0 || each % chunk != 0) {
            throw new DamagedMetadataException("the size of its stripes is not possible");
        }
        List<Stripe> stripes = new ArrayList<>();
        for (int i = 0; i < list.size(); i += 2) {
            stripes.add(stripe(list.get(i), list.get(i + 1), each));
        }
        return new Segment(start, extents * extentSize, chunk, List.copyOf(stripes));
    }

    private Stripe stripe(Object name, Object extent, long length) throws DamagedMetadataException, UnmappedException {
        if (!(name instanceof String text) || !(extent instanceof Long first)) {
            throw new DamagedMetadataException("a stripe of it names no place");
        }
        PhysicalVolume volume = physical.get(text);
        if (volume == null) {
            throw new UnmappedException("it lies on another logical volume, such as while it is being moved");
        }
        if (first < 0 || first > volume.extents() || length / extentSize > volume.extents() - first) {
            throw new DamagedMetadataException("a stripe of it lies outside of its physical volume");
        }
        if (volume.device() < 0) {
            throw new UnmappedException("physical volume " + volume.uuid() + ", on which it lies, " + volume.reason());
        }
        long offset = volume.offset() + first * extentSize;
        if (offset > devices.get(volume.device()).size() - length) {
            throw new UnmappedException("it goes on where the device of physical volume " + volume.uuid() + " ends");
        }
        return new Stripe(volume.device(), offset);
    }
}
