// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.Placement;
import org.mirage.disk.lvm.LogicalVolume;
import org.mirage.disk.lvm.VolumeGroup;
import org.mirage.disk.lvm.VolumeGroups;
import org.mirage.store.VolumeRange;

/** Finds the logical volumes on a machine's physical ones. */
final class GroupedVolumes {

    /** The signature of a physical volume. */
    static final String MEMBER = "LVM2_member";
    /** What a dynamic disk of Windows is called, like {@code blkid} calls other parts of volumes. */
    static final String DYNAMIC = "LDM_member";

    /** A version's record names so many pieces of a volume; striped ones, which have more, only what they share. */
    private static final int MOST_RANGES = 256;

    /**
     * A logical volume.
     *
     * @param space where it is; without device when it cannot be read
     * @param type as LVM names it
     * @param uuid as LVM prints it
     * @param reason why it cannot be read; empty when it can
     */
    record Logical(VolumeSpace space, String type, String uuid, String reason) {
    }

    private GroupedVolumes() {
    }

    /** The logical volumes that a person sees; what else there is to know of a group is noted on its first physical volume. */
    static List<Logical> find(List<VolumeImport> physical) throws IOException {
        List<VolumeSpace> spaces = physical.stream().map(VolumeImport::space).toList();
        List<Logical> found = new ArrayList<>();
        for (VolumeGroup group : VolumeGroups.find(spaces.stream().map(VolumeSpace::device).toList())) {
            List<VolumeImport> members = group.physicalVolumes().stream().filter(member -> member.device() >= 0)
                    .map(member -> physical.get(member.device())).toList();
            group.warnings().forEach(warning -> (members.isEmpty() ? physical : members).getFirst().warn(warning));
            for (LogicalVolume volume : group.logicalVolumes()) {
                if (volume.visible()) {
                    found.add(new Logical(space(group, volume, spaces), volume.type(), volume.uuid(), volume.reason()));
                }
            }
        }
        return found;
    }

    private static VolumeSpace space(VolumeGroup group, LogicalVolume volume, List<VolumeSpace> spaces) throws IOException {
        String name = group.name() + "/" + volume.name();
        List<VolumeRange> shared = group.physicalVolumes().stream().filter(member -> member.device() >= 0)
                .flatMap(member -> spaces.get(member.device()).ranges().stream()).toList();
        if (volume.device() == null) {
            return new VolumeSpace(null, volume.size(), null, shared, name, "", 0);
        }
        Placement placement = new NestedPlacement(volume.placement(), spaces.stream().map(VolumeSpace::placement).toList());
        return new VolumeSpace(volume.device(), volume.size(), placement, ranges(placement, volume.size(), shared), name, "", 0);
    }

    private static List<VolumeRange> ranges(Placement placement, long size, List<VolumeRange> shared) throws IOException {
        List<VolumeRange> ranges = new ArrayList<>();
        placement.visit(0, size, (offset, disk, diskOffset, length) -> {
            VolumeRange last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && last.disk() == disk && last.offset() + last.length() == diskOffset) {
                ranges.set(ranges.size() - 1, new VolumeRange(disk, last.offset(), last.length() + length));
            } else if (ranges.size() <= MOST_RANGES) {
                ranges.add(new VolumeRange(disk, diskOffset, length));
            }
        });
        return ranges.size() > MOST_RANGES ? shared : ranges;
    }
}
