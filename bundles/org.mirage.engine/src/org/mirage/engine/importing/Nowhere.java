// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import org.mirage.disk.PieceVisitor;
import org.mirage.disk.PlaceVisitor;
import org.mirage.disk.Placement;

/**
 * The placement of a volume of which only the files are known, not where they lie. The disks that it is on are kept as what no volume
 * claims: wholly.
 */
final class Nowhere implements Placement {

    @Override
    public void visit(long offset, long length, PlaceVisitor visitor) {
        // it lies nowhere
    }

    @Override
    public void visitDevice(int device, long deviceOffset, long length, PieceVisitor visitor) {
        // nothing of it lies there
    }
}
