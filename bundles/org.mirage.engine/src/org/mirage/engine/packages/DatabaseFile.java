// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.VersionFiles;

/** Reads files in which packages are noted, which may be large, but not without bounds. */
final class DatabaseFile {

    private static final int SIZE_LIMIT = 64 << 20;

    private DatabaseFile() {
    }

    /**
     * All bytes of a file.
     *
     * @throws MirageException when it is too large for a database of packages
     */
    static byte[] bytes(VersionFiles files, MachineEntry file) throws IOException {
        if (file.entry().size() > SIZE_LIMIT) {
            throw new MirageException(file + " has more than " + ByteCount.show(SIZE_LIMIT) + ", too much for a database of packages");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) file.entry().size());
        if (bytes.hasRemaining()) {
            files.read(file, 0, bytes);
        }
        return bytes.array();
    }

    /** So many bytes at most of the beginning of a file, as a text in UTF-8. */
    static String head(VersionFiles files, MachineEntry file, int limit) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.clamp(file.entry().size(), 0, limit));
        if (bytes.hasRemaining()) {
            files.read(file, 0, bytes);
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    /** All bytes of a file, as a text in UTF-8. */
    static String text(VersionFiles files, MachineEntry file) throws IOException {
        return new String(bytes(files, file), StandardCharsets.UTF_8);
    }

    /** Likewise, with one byte in each character, as paths want it. */
    static String raw(VersionFiles files, MachineEntry file) throws IOException {
        return new String(bytes(files, file), StandardCharsets.ISO_8859_1);
    }

    /** The text in UTF-8 that stands in one with one byte in each character. */
    static String decoded(String raw) {
        return new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
