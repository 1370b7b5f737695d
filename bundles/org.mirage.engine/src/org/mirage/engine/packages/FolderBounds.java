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

    /** What is packed in them may be that many bytes altogether; of a machine with a million files it is a quarter. */
    private static final long UNPACKED_LIMIT = 1L << 30;

    private int count;
    private long unpacked;
    private long bytes;

    /** Another file will be read. */
    void take(MachineEntry file) throws MirageException {
        take(file.entry().size());
    }

    /** So many bytes of another file will be read. */
    void take(long more) throws MirageException {
        bytes = ByteCount.plus(bytes, more);
        if (++count > FILE_LIMIT || bytes > BYTE_LIMIT) {
            throw tooMuch();
        }
    }

    /** So many bytes were unpacked from a file. */
    void takeUnpacked(long more) throws MirageException {
        unpacked = ByteCount.plus(unpacked, more);
        if (unpacked > UNPACKED_LIMIT) {
            throw tooMuch();
        }
    }

    private static MirageException tooMuch() {
        return new MirageException("it holds more than a database of packages does");
    }
}
