// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes their devices from volumes that claim the same extents: one of them is wrong, and which cannot be told. Real
 * metadata never have that.
 */
final class SharedExtents {

    private record Claim(StripeOnDevice stripe, int volume) {}

    private SharedExtents() {}

    static List<LogicalVolume> without(List<LogicalVolume> volumes) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            if (volumes.get(i).placement() instanceof SegmentPlacement placement) {
                for (StripeOnDevice stripe : placement.stripes()) {
                    claims.add(new Claim(stripe, i));
                }
            }
        }
        claims.sort(Comparator.comparing(Claim::stripe, SegmentPlacement.ORDER));
        Set<Integer> shared = shared(claims);
        List<LogicalVolume> result = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            result.add(shared.contains(i) ? unmapped(volumes.get(i)) : volumes.get(i));
        }
        return result;
    }

    private static Set<Integer> shared(List<Claim> sorted) {
        Set<Integer> shared = new TreeSet<>();
        Claim furthest = null;
        for (Claim claim : sorted) {
            boolean sameDevice = furthest != null && furthest.stripe().device() == claim.stripe().device();
            if (sameDevice && furthest.stripe().end() > claim.stripe().offset()) {
                shared.add(furthest.volume());
                shared.add(claim.volume());
            }
            furthest = sameDevice && furthest.stripe().end() > claim.stripe().end() ? furthest : claim;
        }
        return shared;
    }

    private static LogicalVolume unmapped(LogicalVolume volume) {
        return new LogicalVolume(volume.name(), volume.uuid(), volume.visible(), volume.size(), volume.type(), null, null,
                "its group's description is damaged: extents of it are another volume's, too");
    }
}
