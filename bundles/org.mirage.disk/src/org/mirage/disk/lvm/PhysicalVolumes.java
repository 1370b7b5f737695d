// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the members that a group names among the candidates. */
final class PhysicalVolumes {

    private static final int MOST_EXTENTS = Integer.MAX_VALUE;

    private final Map<String, List<Member>> candidates;
    private final List<String> warnings;

    /**
     * @param candidates by their UUIDs
     * @param warnings to add to
     */
    PhysicalVolumes(Map<String, List<Member>> candidates, List<String> warnings) {
        this.candidates = candidates;
        this.warnings = warnings;
    }

    /** The members by the names that segments call them. */
    Map<String, PhysicalVolume> read(Section group, long extentSize) throws DamagedMetadataException {
        Map<String, PhysicalVolume> volumes = new LinkedHashMap<>();
        for (Map.Entry<String, Section> entry : group.sections("physical_volumes").entrySet()) {
            volumes.put(entry.getKey(), volume(entry.getKey(), entry.getValue(), extentSize));
        }
        return volumes;
    }

    private PhysicalVolume volume(String name, Section section, long extentSize) throws DamagedMetadataException {
        String uuid = LvmUuid.checked(section.text("id"));
        long offset = section.number("pe_start", Long.MAX_VALUE / 4 / SegmentReader.SECTOR) * SegmentReader.SECTOR;
        // so that no place within the volume overflows
        long extents = section.number("pe_count", Math.min(MOST_EXTENTS, Long.MAX_VALUE / 4 / extentSize));
        List<Member> found = candidates.getOrDefault(uuid, List.of());
        String reason = reason(found, section);
        if (!reason.isEmpty()) {
            warnings.add("Physical volume " + uuid + hint(section) + " " + reason + ".");
        }
        return new PhysicalVolume(VolumeNames.printable(name), uuid, reason.isEmpty() ? found.getFirst().index() : -1, offset,
                extents, reason);
    }

    private static String reason(List<Member> found, Section section) {
        if (found.isEmpty()) {
            return "is missing";
        }
        if (found.size() > 1) {
            return "is there " + found.size() + " times: which copy is meant cannot be told, leave out the disks with the others";
        }
        if (section.lists("status", "MISSING") || section.lists("flags", "MISSING")) {
            return "was missing at an earlier change of its group and may hold old data";
        }
        return "";
    }

    private static String hint(Section section) throws DamagedMetadataException {
        return section.has("device") ? " (" + VolumeNames.printable(section.text("device")) + " when it was last used)" : "";
    }
}
