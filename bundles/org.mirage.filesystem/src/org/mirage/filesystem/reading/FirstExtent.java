// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.reading;

import java.io.IOException;

import org.mirage.filesystem.Node;

/** Finds where the first byte of a file's content lies. */
public final class FirstExtent {

    private FirstExtent() {
    }

    /** The volume offset of the first written extent, or -1 when there is none. */
    public static long of(Node node) throws IOException {
        try {
            node.visitExtents((fileOffset, volumeOffset, length, written) -> {
                if (written) {
                    throw new Found(volumeOffset);
                }
            });
            return -1;
        } catch (Found found) {
            return found.offset;
        }
    }

    /** Ends a walk at the first extent, as visitors have no other way to. */
    private static final class Found extends IOException {

        private static final long serialVersionUID = 1L;

        private final long offset;

        Found(long offset) {
            super((String) null);
            this.offset = offset;
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
