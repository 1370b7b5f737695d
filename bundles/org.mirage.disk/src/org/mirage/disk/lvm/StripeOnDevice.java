// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.IOException;
import org.mirage.disk.PieceVisitor;

/**
 * A stripe of a segment, seen from its device.
 *
 * @param number which of the segment's stripes, from 0 on
 */
record StripeOnDevice(Segment segment, int number) {

    int device() {
        return segment.stripes().get(number).device();
    }

    /** Bytes from the device's beginning. */
    long offset() {
        return segment.stripes().get(number).offset();
    }

    /** The first byte offset of the device after it. */
    long end() {
        return offset() + segment.stripeLength();
    }

    /** Visits the pieces between two offsets of the device, as far as they are this stripe's. */
    void visit(long from, long to, PieceVisitor visitor) throws IOException {
        long end = Math.min(to, end());
        long at = Math.max(from, offset());
        while (at < end) {
            long turn = (at - offset()) / segment.chunk();
            long within = (at - offset()) % segment.chunk();
            long piece = Math.min(segment.chunk() - within, end - at);
            long chunks = turn * segment.stripes().size() + number;
            visitor.piece(at, segment.start() + chunks * segment.chunk() + within, piece, false);
            at += piece;
        }
    }
}
