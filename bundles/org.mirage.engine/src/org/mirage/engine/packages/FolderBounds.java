// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;

/** How much is read of a database that is a folder of many files. */
final class FolderBounds {

    private static final int FILE_LIMIT = 100_000;
    private static final long BYTE_LIMIT = 256L << 20;

    private int count;
    private long bytes;

    /** Another file will be read. */
    void take(MachineEntry file) throws MirageException {
        take(file.entry().size());
    }

    /** So many bytes of another file will be read. */
    void take(long more) throws MirageException {
        bytes = ByteCount.plus(bytes, more);
        if (++count > FILE_LIMIT || bytes > BYTE_LIMIT) {
            throw new MirageException("it holds more than a database of packages does");
        }
    }
}
