// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import org.mirage.engine.MirageException;
import org.mirage.engine.Names;

/** An edit cannot be done: what it needs is not what is there. */
public final class ConflictException extends MirageException {

    private static final long serialVersionUID = 1L;

    private final transient byte[] path;
    private final String expected;
    private final String found;

    /**
     * Says what does not fit.
     *
     * @param path where, raw bytes
     * @param expected what should be there, for a sentence: {@code a folder}
     * @param found what is there instead, likewise: {@code nothing}
     */
    public ConflictException(byte[] path, String expected, String found) {
        super(Names.show(path) + ": expected " + expected + ", found " + found);
        this.path = path;
        this.expected = expected;
        this.found = found;
    }

    /** Where. */
    public byte[] path() {
        return path;
    }

    /** What should be there. */
    public String expected() {
        return expected;
    }

    /** What is there instead. */
    public String found() {
        return found;
    }
}
