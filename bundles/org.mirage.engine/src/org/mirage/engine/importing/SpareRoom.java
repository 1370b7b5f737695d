// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.Placement;
import org.mirage.disk.lvm.FreeExtents;
import org.mirage.disk.lvm.VolumeGroup;
import org.mirage.disk.lvm.VolumeGroups;

/**
 * Room of a machine's disks that no file lies in, and nothing else that anybody could miss: swap spaces behind their headers, and extents
 * of volume groups that no logical volume has. What is left there was in memory, or on a volume that was removed.
 */
public final class SpareRoom {

    /** Takes what may be emptied. */
    public interface Visitor {

        /** May be zero: so many bytes of a disk, which is counted from 0 on. */
        void spare(int disk, long offset, long length) throws IOException;

        /** Has to become these bytes then: what tells a machine to wake up from what is there. */
        void mark(int disk, long offset, byte[] bytes) throws IOException;
    }

    private static final Set<String> SWAP = Set.of("swap", "swsuspend");

    private final List<VolumeImport> volumes;
    private final Visitor visitor;

    private SpareRoom(List<VolumeImport> volumes, Visitor visitor) {
        this.volumes = volumes;
        this.visitor = visitor;
    }

    /** Visits all of it, in any order. What lies in the way of a volume with files is left out. */
    public static void visit(OpenedVolumes opened, Visitor visitor) throws IOException {
        SpareRoom room = new SpareRoom(opened.all(), visitor);
        for (VolumeImport volume : room.volumes) {
            if (volume.image() == null && SWAP.contains(volume.signature().type()) && volume.space().device() != null) {
                room.visitSwap(volume.space());
            }
        }
        room.visitGroups();
    }

    private void visitSwap(VolumeSpace space) throws IOException {
        Optional<SwapHeader> found = SwapHeader.read(space.device());
        if (found.isEmpty() || !isFree(space.placement(), 0, space.size())) {
            return;
        }
        SwapHeader header = found.get();
        space.placement().visit(header.page(), header.end() - header.page(), (_, disk, at, length) -> visitor.spare(disk, at, length));
        if (header.asleep()) {
            space.placement().visit(header.markAt(), SwapHeader.MARK.length, (offset, disk, at, length) -> visitor.mark(disk, at,
                    Arrays.copyOfRange(SwapHeader.MARK, (int) (offset - header.markAt()), (int) (offset - header.markAt() + length))));
        }
    }

    private void visitGroups() throws IOException {
        List<VolumeSpace> physical = volumes.stream().filter(volume -> volume.image() == null && volume.space().device() != null
                && volume.signature().type().equals(GroupedVolumes.MEMBER)).map(VolumeImport::space).toList();
        List<BlockDevice> devices = physical.stream().map(VolumeSpace::device).toList();
        for (VolumeGroup group : VolumeGroups.find(devices)) {
            for (FreeExtents free : FreeExtents.of(group)) {
                VolumeSpace space = physical.get(free.device());
                long length = Math.min(free.length(), space.size() - free.offset());
                if (length > 0 && isFree(space.placement(), free.offset(), length)) {
                    space.placement().visit(free.offset(), length, (_, disk, at, part) -> visitor.spare(disk, at, part));
                }
            }
        }
    }

    /** Tables and metadata that contradict one another give one place to two volumes: what has files keeps it. */
    private boolean isFree(Placement placement, long offset, long size) throws IOException {
        boolean[] free = {true};
        placement.visit(offset, size, (_, disk, at, length) -> {
            for (VolumeImport volume : volumes) {
                if (volume.image() != null) {
                    volume.image().placement().visitDevice(disk, at, length, (_, _, _, _) -> free[0] = false);
                }
            }
        });
        return free[0];
    }
}
