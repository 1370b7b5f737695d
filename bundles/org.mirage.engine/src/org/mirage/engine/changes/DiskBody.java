// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.Arrays;

import org.mirage.engine.Names;

/** What a file or folder of the machine that Mirage runs on holds when the change set is applied. */
public final class DiskBody implements Body {

    private final byte[] file;

    /**
     * Such a file or folder.
     *
     * @param file its path as raw bytes, not to be changed; beside the {@code .changes} file unless it is absolute
     */
    public DiskBody(byte[] file) {
        this.file = file;
    }

    /** Its path as raw bytes, not to be changed. */
    public byte[] file() {
        return file;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiskBody that && Arrays.equals(file, that.file);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(file);
    }

    @Override
    public String toString() {
        return Names.show(file);
    }
}
