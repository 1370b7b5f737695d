// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

import org.mirage.engine.applying.ConflictException;

/** What becomes of a file by replacing, which could make it grow without end. */
final class EditedText extends OutputStream {

    private final byte[] path;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    /** The new text of the file at a path. */
    EditedText(byte[] path) {
        this.path = path;
    }

    @Override
    public void write(int value) throws ConflictException {
        makeRoom(1);
        text.write(value);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws ConflictException {
        makeRoom(length);
        text.write(bytes, from, length);
    }

    private void makeRoom(int length) throws ConflictException {
        if (text.size() + (long) length > TextEdits.SIZE_LIMIT) {
            throw new ConflictException(path, "a text of at most " + TextEdits.SIZE_LIMIT + " bytes once it is edited", "a larger one");
        }
    }

    byte[] toByteArray() {
        return text.toByteArray();
    }
}
