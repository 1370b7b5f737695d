// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;

import org.mirage.disk.PieceVisitor;
import org.mirage.disk.PlaceVisitor;
import org.mirage.disk.Placement;

/**
 * The placement of what lies in one piece on one disk of the machine, such as a partition.
 *
 * @param disk of the machine, from 0 on
 * @param start where on the disk, bytes
 * @param size bytes
 */
record AreaPlacement(int disk, long start, long size) implements Placement {

    @Override
    public void visit(long offset, long length, PlaceVisitor visitor) throws IOException {
        long end = Math.min(offset + length, size);
        if (offset < end) {
            visitor.place(offset, disk, start + offset, end - offset);
        }
    }

    @Override
    public void visitDevice(int device, long deviceOffset, long length, PieceVisitor visitor) throws IOException {
        long from = Math.max(deviceOffset, start);
        long to = Math.min(deviceOffset + length, start + size);
        if (device == disk && from < to) {
            visitor.piece(from, from - start, to - from, false);
        }
    }
}
