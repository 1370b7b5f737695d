// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.ByteArrayOutputStream;

/** Lines that are put together; one without an end gets one as soon as another follows. */
final class LineOutput {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean ended = true;

    /** Writes one or more lines, the last with or without its end; nothing at all is no line. */
    void write(byte[] source, int from, int length) {
        if (length > 0) {
            if (!ended) {
                bytes.write('\n');
            }
            bytes.write(source, from, length);
            ended = source[from + length - 1] == '\n';
        }
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
