// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.util.ArrayList;
import java.util.List;

/**
 * Extents of a physical volume that no logical volume has.
 *
 * @param device index of the candidate that the physical volume is
 * @param offset bytes from its beginning; as the metadata say, which may be beyond its end
 * @param length bytes
 */
public record FreeExtents(int device, long offset, long length) {

    /**
     * Those of a group, by device and offset. There are none where it cannot be told for all of it: when its metadata are not sound, or
     * it has volumes that cannot be read here, whose extents may be anywhere.
     */
    public static List<FreeExtents> of(VolumeGroup group) {
        List<FreeExtents> free = new ArrayList<>();
        List<StripeOnDevice> taken = new ArrayList<>();
        for (LogicalVolume volume : group.logicalVolumes()) {
            if (!(volume.placement() instanceof SegmentPlacement placement)) {
                return List.of();
            }
            taken.addAll(placement.stripes());
        }
        if (!group.warnings().isEmpty()) {
            return List.of();
        }
        taken.sort(SegmentPlacement.ORDER);
        for (PhysicalVolume physical : group.physicalVolumes()) {
            if (physical.device() >= 0) {
                addFree(physical, physical.offset() + physical.extents() * group.extentSize(), taken, free);
            }
        }
        return free;
    }

    private static void addFree(PhysicalVolume physical, long end, List<StripeOnDevice> taken, List<FreeExtents> free) {
        long at = physical.offset();
        for (StripeOnDevice stripe : taken) {
            if (stripe.device() == physical.device()) {
                add(physical, at, stripe.offset(), free);
                at = Math.max(at, stripe.end());
            }
        }
        add(physical, at, end, free);
    }

    private static void add(PhysicalVolume physical, long from, long to, List<FreeExtents> free) {
        if (from < to) {
            free.add(new FreeExtents(physical.device(), from, to - from));
        }
    }
}
