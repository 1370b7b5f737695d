// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.engine.Zeros;

/** Tells whether an area of a disk holds zeros only. */
final class EmptyArea {

    private static final int PIECE = 1 << 20;
    /** Status is asked for so much at once: mostly the first answer is enough. */
    private static final long WINDOW = 1L << 30;
    /** What is written is looked at so far; more zeros than that, written one by one, are not worth the time. */
    private static final long LIMIT = 16L << 20;

    private EmptyArea() {
    }

    /** True when all of it is known to be zero; false when something is not, or it would take long to know. */
    static boolean isEmpty(BlockDevice area) throws IOException {
        long left = LIMIT;
        for (long window = 0; window < area.size(); window += WINDOW) {
            for (BlockStatus range : area.status(window, Math.min(WINDOW, area.size() - window))) {
                if (!range.zero()) {
                    left -= range.length();
                    if (left < 0 || !isZero(area, range)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isZero(BlockDevice area, BlockStatus range) throws IOException {
        for (long at = range.offset(); at < range.end(); at += PIECE) {
            ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, range.end() - at));
            area.read(at, piece);
            if (!Zeros.only(piece.array(), 0, piece.capacity())) {
                return false;
            }
        }
        return true;
    }
}
