// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.ui.files.VersionEntry;

/** The bytes of a file in a version. */
public final class EntryBytes implements ByteSource {

    private final VersionEntry file;

    /** The bytes of that file. */
    public EntryBytes(VersionEntry file) {
        this.file = file;
    }

    @Override
    public long size() {
        return file.entry().entry().size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        file.version().files().read(file.entry(), offset, target);
    }
}
