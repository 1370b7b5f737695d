// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.IOException;
import java.util.List;
import org.mirage.disk.PlaceVisitor;

/**
 * A run of a logical volume that lies on one device, or in turn on several.
 *
 * @param start bytes from the volume's beginning
 * @param length bytes
 * @param chunk bytes on one stripe before it is the next one's turn; the whole length where there is one stripe only
 */
record Segment(long start, long length, long chunk, List<Stripe> stripes) {

    /** The first byte offset after the segment. */
    long end() {
        return start + length;
    }

    /** Bytes that each stripe has on its device. */
    long stripeLength() {
        return length / stripes.size();
    }

    /** Visits the pieces of a range that lies in this segment; offsets are the volume's. */
    void visit(long offset, long count, PlaceVisitor visitor) throws IOException {
        long at = offset;
        while (at < offset + count) {
            long number = (at - start) / chunk;
            long within = (at - start) % chunk;
            long piece = Math.min(chunk - within, offset + count - at);
            Stripe stripe = stripes.get((int) (number % stripes.size()));
            visitor.place(at, stripe.device(), stripe.offset() + number / stripes.size() * chunk + within, piece);
            at += piece;
        }
    }
}
