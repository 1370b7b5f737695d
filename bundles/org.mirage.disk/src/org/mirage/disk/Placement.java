// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;

/**
 * Where the bytes of a volume lie on devices: in one piece for a partition, in many for a logical volume or for a file
 * system over several devices. Devices are numbered from 0 in the order in which the volume was opened from them.
 */
public interface Placement {

    /** Visits the pieces that a range of the volume is read from, in the order of the volume; what is not visited lies nowhere. */
    void visit(long offset, long length, PlaceVisitor visitor) throws IOException;

    /** Visits further pieces that hold the same bytes: mirrors. There are none where nothing else is said. */
    default void visitCopies(long offset, long length, PlaceVisitor visitor) throws IOException {
        // nothing is kept twice
    }
}
