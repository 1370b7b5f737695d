// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** The fixed parts of an index file, as {@code docs/format.md} has them under "Index file". */
final class IndexFormat {

    static final int VERSION = 1;
    static final int HEADER_SIZE = 168;
    static final int PACK_SIZE = 48;
    static final int FRAME_SIZE = 24;
    static final int KEY_SIZE = Hash.SIZE;
    static final int VALUE_SIZE = 16;
    static final int KINDS = ObjectKind.values().length;
    static final int MAXIMUM_FAN_BITS = 16;

    static final byte[] MAGIC = "MIRINDX\n".getBytes(StandardCharsets.US_ASCII);
    static final int KIND_TABLE = 32;
    static final int KIND_SIZE = 16;
    static final int CHECK = 160;

    /** What is put together to make an entry's check value. */
    private static final int ENTRY_SIZE = 1 + 2 * Hash.SIZE + 8 + 5 * 4;

    private IndexFormat() {
    }

    /** Bits of a hash that choose among the beginnings in a kind's part: about sixteen objects share one. */
    static int fanBits(int objects) {
        int bits = 0;
        while (bits < MAXIMUM_FAN_BITS && objects >>> bits > 16) {
            bits++;
        }
        return bits;
    }

    /** Over all that is said of an object and its frame, so that a damaged entry never leads to wrong bytes. */
    static int check(int kind, Hash hash, Hash pack, Frame frame, int offset, int size) {
        ByteBuffer entry = ByteBuffer.allocate(ENTRY_SIZE).order(ByteOrder.LITTLE_ENDIAN).put((byte) kind);
        hash.put(entry);
        pack.put(entry);
        entry.putLong(frame.offset()).putInt(frame.stored()).putInt(frame.plain()).putInt(frame.check())
                .putInt(offset).putInt(size);
        CRC32C check = new CRC32C();
        check.update(entry.array());
        return (int) check.getValue();
    }
}
