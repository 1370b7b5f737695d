// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** An object among the plain bytes of its frame. */
record ObjectSlice(byte[] frame, int offset, int size) {

    byte[] toBytes() {
        return Arrays.copyOfRange(frame, offset, offset + size);
    }

    /** Copies as many bytes from an offset of the object on as the buffer takes. */
    void copy(ObjectName name, long from, ByteBuffer target) throws DamagedObjectException {
        if (from < 0 || from > size - target.remaining()) {
            throw new DamagedObjectException("The " + name + " has " + size + " bytes; " + target.remaining()
                    + " were wanted from offset " + from + " on");
        }
        target.put(frame, offset + (int) from, target.remaining());
    }
}
