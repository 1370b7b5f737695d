// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.zip.CRC32C;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;

/** Turns plain bytes into a frame and back, as {@code docs/format.md} has it under "Frame". */
final class FrameCodec {

    private static final int LEVEL = 3;
    private static final int METHOD = 4;
    private static final int PAYLOAD = 8;
    private static final int PLAIN = 12;
    private static final int CHECK = 16;
    /** Unpackers that wait for use; each holds about 100 KiB outside the heap. */
    private static final ConcurrentLinkedDeque<ZstdDecompressCtx> UNPACKERS = new ConcurrentLinkedDeque<>();

    private FrameCodec() {
    }

    /** A compressor for one thread's frames. */
    static ZstdCompressCtx compressor() {
        return new ZstdCompressCtx().setLevel(LEVEL).setChecksum(false).setContentSize(true).setDictID(false);
    }

    /** Most bytes that a frame of some plain bytes takes while it is made. */
    static int bound(int plain) {
        return Frame.HEADER_SIZE + Math.toIntExact(Zstd.compressBound(plain));
    }

    /**
     * Makes a frame of the first bytes of a direct buffer; what would not shrink by 3 % stays as it is.
     *
     * @return the check value; {@code target} (direct) holds the frame from 0 to its limit
     */
    static int pack(ZstdCompressCtx compressor, ByteBuffer plain, int length, ByteBuffer target) {
        target.clear().order(ByteOrder.LITTLE_ENDIAN);
        int packed = compressor.compressDirectByteBuffer(target, Frame.HEADER_SIZE,
                target.capacity() - Frame.HEADER_SIZE, plain, 0, length);
        int method = Frame.METHOD_ZSTD;
        if (packed >= length - length / 32) {
            method = Frame.METHOD_STORED;
            packed = length;
            target.put(Frame.HEADER_SIZE, plain, 0, length);
        }
        target.putInt(0, Frame.MAGIC).putInt(METHOD, method).putInt(PAYLOAD, packed).putInt(PLAIN, length);
        target.limit(Frame.HEADER_SIZE + packed);
        int check = check(target);
        target.putInt(CHECK, check);
        return check;
    }

    /**
     * Unpacks a frame that was read whole into a direct buffer.
     *
     * @param plain a buffer from whose position to whose limit there is room for just the plain bytes; left as it is
     * @throws DamagedObjectException when it is not the frame that was written there
     */
    static void unpack(ByteBuffer stored, Frame frame, Path file, ByteBuffer plain) throws IOException {
        stored.order(ByteOrder.LITTLE_ENDIAN);
        int payload = stored.getInt(PAYLOAD);
        if (stored.getInt(0) != Frame.MAGIC || payload != frame.stored() - Frame.HEADER_SIZE
                || stored.getInt(PLAIN) != frame.plain() || stored.getInt(CHECK) != frame.check()
                || check(stored) != frame.check()) {
            throw damaged(frame, file, null);
        }
        switch (stored.getInt(METHOD)) {
        case Frame.METHOD_STORED -> {
            if (payload != plain.remaining()) {
                throw damaged(frame, file, null);
            }
            plain.put(plain.position(), stored, Frame.HEADER_SIZE, payload);
        }
        case Frame.METHOD_ZSTD -> decompress(stored, payload, plain, frame, file);
        default -> throw damaged(frame, file, null);
        }
    }

    private static void decompress(ByteBuffer stored, int payload, ByteBuffer plain, Frame frame, Path file)
            throws DamagedObjectException {
        ZstdDecompressCtx unpacker = UNPACKERS.pollFirst();
        if (unpacker == null) {
            unpacker = new ZstdDecompressCtx();
        }
        try {
            int room = plain.remaining();
            int length = plain.isDirect()
                    ? unpacker.decompressDirectByteBuffer(plain, plain.position(), room, stored, Frame.HEADER_SIZE, payload)
                    : unpacker.decompressDirectByteBufferToByteArray(plain.array(), plain.arrayOffset() + plain.position(),
                            room, stored, Frame.HEADER_SIZE, payload);
            if (length != room) {
                throw damaged(frame, file, null);
            }
        } catch (ZstdException failure) {
            throw damaged(frame, file, failure);
        } finally {
            UNPACKERS.addFirst(unpacker);
        }
    }

    /** Over the header before its check value and the payload after it. */
    private static int check(ByteBuffer frame) {
        CRC32C check = new CRC32C();
        check.update(frame.duplicate().position(0).limit(CHECK));
        check.update(frame.duplicate().position(Frame.HEADER_SIZE));
        return (int) check.getValue();
    }

    private static DamagedObjectException damaged(Frame frame, Path file, Throwable cause) {
        return new DamagedObjectException("The pack " + file + " is damaged in the " + frame.stored()
                + " bytes from " + frame.offset() + " on", cause);
    }
}
