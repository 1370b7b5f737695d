// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;

/**
 * Where the bytes of a volume lie on devices: in one piece for a partition, in many for a logical volume or for a file
 * system over several devices. Devices are numbered from 0 in the order in which the volume was opened from them.
 *
 * <p>Nothing is listed in advance, since a striped volume has a piece every few KiB.
 */
public interface Placement {

    /** Visits the pieces that a range of the volume is read from, in the order of the volume; what is not visited lies nowhere. */
    void visit(long offset, long length, PlaceVisitor visitor) throws IOException;

    /**
     * Visits the pieces of the volume that lie in a range of a device, in the order of the device. Each byte of a device
     * belongs to one byte of the volume at most.
     */
    void visitDevice(int device, long deviceOffset, long length, PieceVisitor visitor) throws IOException;
}
