// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mirage.engine.Monitor;
import org.mirage.store.VolumeRange;

/**
 * Room of a machine's disks that no file lies in, and nothing else that anybody could miss: swap spaces behind their headers. What is left
 * there was in memory. A header alone does not make one, since it may be left of an earlier use: it must also be meant for swap.
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
    private final Monitor monitor;

    private SpareRoom(List<VolumeImport> volumes, Visitor visitor, Monitor monitor) {
        this.volumes = volumes;
        this.visitor = visitor;
        this.monitor = monitor;
    }

    /** Visits all of it, in any order. What lies in the way of a volume with files is left out, and what lies in very many pieces. */
    public static void visit(OpenedVolumes opened, Visitor visitor, Monitor monitor) throws IOException {
        SpareRoom room = new SpareRoom(opened.all(), visitor, monitor);
        for (VolumeImport volume : room.volumes) {
            if (volume.image() == null && SWAP.contains(volume.signature().type()) && volume.space().device() != null
                    && opened.isMeantForSwap(volume.space())) {
                room.visitSwap(volume.space());
            }
        }
    }

    private void visitSwap(VolumeSpace space) throws IOException {
        Optional<SwapHeader> found = SwapHeader.read(space.device());
        // where there are too many pieces to name, what is named is more than the volume
        boolean named = space.ranges().stream().mapToLong(VolumeRange::length).sum() == space.size();
        if (found.isEmpty() || !named || !isFree(space)) {
            return;
        }
        SwapHeader header = found.get();
        space.placement().visit(header.page(), header.end() - header.page(), (_, disk, at, length) -> visitor.spare(disk, at, length));
        if (header.asleep()) {
            space.placement().visit(header.markAt(), SwapHeader.MARK.length, (offset, disk, at, length) -> visitor.mark(disk, at,
                    Arrays.copyOfRange(SwapHeader.MARK, (int) (offset - header.markAt()), (int) (offset - header.markAt() + length))));
        }
    }

    /** Tables and metadata that contradict one another give one place to two volumes: what has files keeps it. */
    private boolean isFree(VolumeSpace space) throws IOException {
        boolean[] free = {true};
        for (VolumeRange range : space.ranges()) {
            for (VolumeImport volume : volumes) {
                monitor.check();
                if (volume.image() != null && free[0]) {
                    volume.image().placement().visitDevice(range.disk(), range.offset(), range.length(), (_, _, _, _) -> free[0] = false);
                }
            }
        }
        return free[0];
    }
}
