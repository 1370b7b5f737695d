// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.util.OptionalInt;

/**
 * What a server says of an export.
 *
 * @param size length in bytes
 * @param flags the transmission flags
 * @param minimumBlock offsets and lengths of requests are multiples of it, in bytes
 * @param maximumBlock the longest request, in bytes
 * @param structured whether replies are structured
 * @param allocationContext the number of the context base:allocation, when the server has it
 */
record ExportInfo(long size, int flags, int minimumBlock, int maximumBlock, boolean structured, OptionalInt allocationContext) {

    boolean multipleConnections() {
        return (flags & Protocol.FLAG_CAN_MULTI_CONN) != 0;
    }
}
