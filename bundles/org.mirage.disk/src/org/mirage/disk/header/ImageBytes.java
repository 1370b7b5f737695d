// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.DiskImageException;
import org.mirage.disk.DiskImageException.Problem;
import org.mirage.disk.ImageSource;

/** The bytes of an image file, read with every offset checked. */
public final class ImageBytes implements Closeable {

    /** No header or table is read in larger pieces. */
    private static final int PIECE = 1 << 20;

    private final Path file;
    private final BlockDevice bytes;

    public ImageBytes(ImageSource source) throws IOException {
        this.file = source.shown();
        this.bytes = source.bytes();
    }

    /** The image as messages call it. */
    public Path file() {
        return file;
    }

    /** How many bytes it has. */
    public long length() {
        return bytes.size();
    }

    /** Whether exactly these bytes stand at an offset; false when the file ends before. */
    public boolean has(long offset, byte[] expected) throws IOException {
        if (offset < 0 || offset > length() - expected.length) {
            return false;
        }
        ByteBuffer found = ByteBuffer.allocate(expected.length);
        bytes.read(offset, found);
        return Arrays.equals(found.array(), expected);
    }

    /** Whether exactly these characters stand at an offset, a byte each. */
    public boolean has(long offset, String expected) throws IOException {
        return has(offset, expected.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Up to {@code length} bytes; fewer only at the end of the file. */
    public byte[] upTo(long offset, int length) throws IOException {
        byte[] found = new byte[(int) Math.max(0, Math.min(length, length() - offset))];
        bytes.read(Math.min(offset, length()), ByteBuffer.wrap(found));
        return found;
    }

    /** Bytes that the image's structure promises. */
    public ByteBuffer at(long offset, long length, ByteOrder order) throws IOException {
        if (offset < 0 || length < 0 || length > PIECE * 64L) {
            throw damaged("its header refers to " + length + " bytes at " + offset + ", which makes no sense");
        }
        requireReach(offset > Long.MAX_VALUE - length ? Long.MAX_VALUE : offset + length);
        ByteBuffer found = ByteBuffer.allocate((int) length).order(order);
        bytes.read(offset, found);
        return found.flip();
    }

    /** What a table's entry means to whoever scans it. */
    public interface Entries {
        /** @param value unsigned where entries have four bytes */
        void entry(long index, long value) throws IOException;
    }

    /**
     * Walks a table of 4-byte or 8-byte numbers. Holes of the file, where all entries are zero, are passed over:
     * a sparse file of absurd size must not cost absurd time.
     */
    public void scan(long offset, long count, int width, ByteOrder order, Entries visitor) throws IOException {
        if (offset < 0 || count < 0 || count > Long.MAX_VALUE / width || offset > Long.MAX_VALUE - count * width) {
            throw damaged("its header refers to a table of " + count + " entries at byte " + offset + ", which makes no sense");
        }
        requireReach(offset + count * width);
        long end = offset + count * width;
        for (long window = offset; window < end; window += 64L * PIECE) {
            for (BlockStatus part : bytes.status(window, Math.min(64L * PIECE, end - window))) {
                if (!part.zero()) {
                    // whole entries only: a hole may begin in the middle of one
                    long first = (part.offset() - offset) / width;
                    long last = (part.end() - offset + width - 1) / width;
                    scanData(offset, first, last, width, order, visitor);
                }
            }
        }
    }

    private void scanData(long offset, long first, long last, int width, ByteOrder order, Entries visitor)
            throws IOException {
        for (long index = first; index < last; ) {
            int now = (int) Math.min(last - index, PIECE / width);
            ByteBuffer piece = at(offset + index * width, (long) now * width, order);
            for (int i = 0; i < now; i++, index++) {
                visitor.entry(index, width == 4 ? Integer.toUnsignedLong(piece.getInt()) : piece.getLong());
            }
        }
    }

    /** Complains when the file ends before a byte that belongs to the image. */
    public void requireReach(long end) throws DiskImageException {
        if (end > length()) {
            throw new DiskImageException(file, Problem.TRUNCATED, "is cut short: it refers to byte " + end
                    + " of itself, but has " + length() + " bytes; copy or download it again");
        }
    }

    /** To be thrown when the image contradicts itself or its format. */
    public DiskImageException damaged(String reason) {
        return new DiskImageException(file, Problem.DAMAGED, reason);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Text of an image for messages: what is not printable ASCII is replaced. */
    static String printable(byte[] text) {
        StringBuilder shown = new StringBuilder();
        for (byte b : text) {
            if (b == 0) {
                break;
            }
            shown.append(b >= 32 && b < 127 ? (char) b : '?');
        }
        return shown.toString();
    }
}
