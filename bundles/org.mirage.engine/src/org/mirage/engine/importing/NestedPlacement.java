// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.List;

import org.mirage.disk.PieceVisitor;
import org.mirage.disk.PlaceVisitor;
import org.mirage.disk.Placement;

/**
 * The placement of what lies on devices that themselves lie on disks of the machine: a logical volume on partitions, a
 * file system on logical volumes.
 *
 * @param inner where it lies on the devices
 * @param devices where these lie on the disks
 */
record NestedPlacement(Placement inner, List<Placement> devices) implements Placement {

    NestedPlacement {
        devices = List.copyOf(devices);
    }

    @Override
    public void visit(long offset, long length, PlaceVisitor visitor) throws IOException {
        inner.visit(offset, length, (at, device, deviceOffset, part) -> devices.get(device).visit(deviceOffset, part,
                (innerOffset, disk, diskOffset, piece) -> visitor.place(at + innerOffset - deviceOffset, disk, diskOffset, piece)));
    }

    /** Devices of one disk do not overlap, but where their pieces mix the order is that of the devices, not of the disk. */
    @Override
    public void visitDevice(int disk, long diskOffset, long length, PieceVisitor visitor) throws IOException {
        for (int i = 0; i < devices.size(); i++) {
            int device = i;
            devices.get(i).visitDevice(disk, diskOffset, length, (at, deviceOffset, part, mirror) -> inner.visitDevice(device,
                    deviceOffset, part, (innerAt, offset, piece, copy) -> visitor.piece(at + innerAt - deviceOffset, offset, piece,
                            copy || mirror)));
        }
    }
}
