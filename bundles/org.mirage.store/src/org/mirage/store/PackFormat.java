// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** The fixed parts of a pack, as {@code docs/format.md} has them under "Pack". */
final class PackFormat {

    static final int VERSION = 1;
    static final int HEADER_SIZE = 32;
    static final int TRAILER_SIZE = 64;
    /** Bytes of a frame's row in the table of contents, without its objects. */
    static final int ROW_SIZE = 24;
    /** Bytes of an object's row in the table of contents. */
    static final int OBJECT_SIZE = 37;

    private static final byte[] MAGIC = "MIRPACK\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_CHECK = 28;
    private static final int TRAILER_CHECK = 52;
    private static final int TRAILER_MAGIC = 56;
    private static final int LAST = 1;

    private PackFormat() {
    }

    /** The header of a pack without encryption. */
    static ByteBuffer header() {
        ByteBuffer header = ByteBuffer.allocate(HEADER_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).putShort((short) VERSION);
        header.putInt(HEADER_CHECK, check(header, HEADER_CHECK));
        return header.clear();
    }

    static void checkHeader(ByteBuffer header, Path file) throws DamagedObjectException, NewerFormatException {
        header.order(ByteOrder.LITTLE_ENDIAN);
        if (header.remaining() != HEADER_SIZE || !startsWithMagic(header, 0)
                || header.getInt(HEADER_CHECK) != check(header, HEADER_CHECK)) {
            throw new DamagedObjectException("The pack " + file + " is damaged at its beginning");
        }
        int version = header.getShort(8) & 0xffff;
        if (version != VERSION) {
            throw new NewerFormatException("The pack " + file, version, VERSION);
        }
        if (header.getShort(10) != 0) {
            throw new DamagedObjectException("The pack " + file + " is encrypted, which this program cannot read");
        }
    }

    /**
     * The end of a pack.
     *
     * @param contents offset of the table of contents, which reaches up to the trailer
     * @param ordinal which pack of its session it is, from 0 on
     * @param last true for the last pack of its session, which is renamed after all others
     * @param session 16 bytes that all packs of a session share
     */
    record Trailer(long contents, int frames, int objects, int ordinal, boolean last, byte[] session) {

        ByteBuffer encode() {
            ByteBuffer trailer = ByteBuffer.allocate(TRAILER_SIZE).order(ByteOrder.LITTLE_ENDIAN);
            trailer.putLong(contents).putLong(0).putInt(frames).putInt(objects).putInt(ordinal)
                    .putInt(last ? LAST : 0).put(session);
            trailer.putInt(TRAILER_CHECK, check(trailer, TRAILER_CHECK));
            return trailer.put(TRAILER_MAGIC, MAGIC).clear();
        }

        static Trailer decode(ByteBuffer trailer, long fileSize, Path file) throws DamagedObjectException {
            trailer.order(ByteOrder.LITTLE_ENDIAN);
            if (trailer.remaining() != TRAILER_SIZE || !startsWithMagic(trailer, TRAILER_MAGIC)
                    || trailer.getInt(TRAILER_CHECK) != check(trailer, TRAILER_CHECK)) {
                throw new DamagedObjectException("The pack " + file + " is damaged at its end");
            }
            byte[] session = new byte[16];
            trailer.get(32, session);
            Trailer found = new Trailer(trailer.getLong(0), trailer.getInt(16), trailer.getInt(20),
                    trailer.getInt(24), (trailer.getInt(28) & LAST) != 0, session);
            long room = fileSize - TRAILER_SIZE - found.contents;
            if (found.contents < HEADER_SIZE || found.frames < 0 || found.objects < 0
                    || room != (long) found.frames * ROW_SIZE + (long) found.objects * OBJECT_SIZE) {
                throw new DamagedObjectException("The pack " + file + " does not fit its table of contents");
            }
            return found;
        }
    }

    private static boolean startsWithMagic(ByteBuffer bytes, int offset) {
        return bytes.slice(offset, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    private static int check(ByteBuffer bytes, int length) {
        CRC32C check = new CRC32C();
        check.update(bytes.duplicate().position(0).limit(length));
        return (int) check.getValue();
    }
}
