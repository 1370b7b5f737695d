// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.writing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However much room there is: ext4 has no file of 16 TiB, and a file system may say that it has room without end. */
class MailboxSizeTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1L << 30, 1L << 40, 20L << 40, Long.MAX_VALUE})
    void everyFileSystemHasFilesSoLong(long room) {
        long size = Mailbox.size(room);

        assertTrue(size >= 8L << 30 && size < 16L << 40, Long.toString(size));
    }
}
