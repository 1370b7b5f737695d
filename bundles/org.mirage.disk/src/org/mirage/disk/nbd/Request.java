// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import java.nio.ByteBuffer;

/**
 * What a client asks for.
 *
 * @param length in bytes, up to 2^32-1
 */
record Request(int flags, int type, long cookie, long offset, long length) {

    static Request parse(ByteBuffer message) throws NbdException {
        if (message.getInt() != Protocol.REQUEST_MAGIC) {
            throw new NbdException("the client does not keep to the protocol");
        }
        return new Request(Short.toUnsignedInt(message.getShort()), Short.toUnsignedInt(message.getShort()),
                message.getLong(), message.getLong(), Integer.toUnsignedLong(message.getInt()));
    }

    boolean isWithin(long size) {
        return offset >= 0 && offset <= size - length;
    }
}
