// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that are read where someone looks. */
public interface ByteSource {

    /** No bytes at all. */
    ByteSource EMPTY = new ByteSource() {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public void read(long offset, ByteBuffer target) {
            // there is nothing to fill in
        }
    };

    /** How many there are. */
    long size();

    /** Fills the buffer from an offset on; both lie within the size. Not in the user-interface thread. */
    void read(long offset, ByteBuffer target) throws IOException;
}
