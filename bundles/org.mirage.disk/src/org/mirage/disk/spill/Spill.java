// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.spill;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/**
 * Memory that grows and lives in a temporary file, so that millions of nodes need no heap.
 *
 * <p>Numbers have to lie aligned to their own size; runs of bytes may lie anywhere. One thread at a time may make it
 * grow; any may use what is there.
 */
public final class Spill implements Closeable {

    private static final int SHIFT = 20;
    private static final int PIECE = 1 << SHIFT;
    private static final int MASK = PIECE - 1;
    private static final byte[] ZEROS = new byte[PIECE];

    private static final String PREFIX = "spill-";
    /** Longer than a name lasts, however slow the machine. */
    private static final Duration MOMENT = Duration.ofMinutes(10);

    private final Arena arena = Arena.ofShared();
    private final FileChannel file;
    private volatile ByteBuffer[] pieces = new ByteBuffer[4];
    private int count;
    private long end;

    /** Makes one in a folder; its file has no name any more when this returns, so nothing is left behind by a crash. */
    public Spill(Path folder) throws IOException {
        Path path = folder.resolve(PREFIX + UUID.randomUUID());
        // Java takes the name away right after opening
        file = FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Removes files of processes that were killed in the moment before their files lost their names. */
    public static void removeAbandoned(Path folder) throws IOException {
        FileTime before = FileTime.from(Instant.now().minus(MOMENT));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path path : files) {
                if (Files.getLastModifiedTime(path).compareTo(before) < 0) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (NoSuchFileException goneMeanwhile) {
            // somebody else's, and no more
        }
    }

    /** The first offset that is not in use. */
    public long end() {
        return end;
    }

    /** Takes zeroed room for so many bytes and returns where it begins: at a multiple of {@code alignment}, a power of two. */
    public long allocate(long bytes, int alignment) throws IOException {
        long start = (end + alignment - 1) & -alignment;
        long newEnd = start + bytes;
        while ((long) count << SHIFT < newEnd) {
            grow();
        }
        end = newEnd;
        return start;
    }

    // The zeros are written rather than left as a hole: a full file system then shows here as an IOException, and not
    // later as a fault of the machine when a page is touched.
    private void grow() throws IOException {
        ByteBuffer zeros = ByteBuffer.wrap(ZEROS);
        while (zeros.hasRemaining()) {
            file.write(zeros, ((long) count << SHIFT) + zeros.position());
        }
        ByteBuffer piece = file.map(MapMode.READ_WRITE, (long) count << SHIFT, PIECE, arena).asByteBuffer();
        ByteBuffer[] all = count < pieces.length ? pieces : Arrays.copyOf(pieces, count * 2);
        all[count++] = piece.order(ByteOrder.nativeOrder());
        pieces = all;
    }

    public long getLong(long at) {
        return pieces[(int) (at >>> SHIFT)].getLong((int) at & MASK);
    }

    public void putLong(long at, long value) {
        pieces[(int) (at >>> SHIFT)].putLong((int) at & MASK, value);
    }

    public int getInt(long at) {
        return pieces[(int) (at >>> SHIFT)].getInt((int) at & MASK);
    }

    public void putInt(long at, int value) {
        pieces[(int) (at >>> SHIFT)].putInt((int) at & MASK, value);
    }

    public void get(long at, byte[] target, int offset, int length) {
        for (int done = 0; done < length;) {
            int inPiece = (int) (at + done) & MASK;
            int part = Math.min(length - done, PIECE - inPiece);
            pieces[(int) ((at + done) >>> SHIFT)].get(inPiece, target, offset + done, part);
            done += part;
        }
    }

    public void put(long at, byte[] source, int offset, int length) {
        for (int done = 0; done < length;) {
            int inPiece = (int) (at + done) & MASK;
            int part = Math.min(length - done, PIECE - inPiece);
            pieces[(int) ((at + done) >>> SHIFT)].put(inPiece, source, offset + done, part);
            done += part;
        }
    }

    /** Adds a run of bytes with its length before it and returns where it is. */
    public long addBytes(byte[] bytes) throws IOException {
        long at = allocate(4L + bytes.length, 4);
        putInt(at, bytes.length);
        put(at + 4, bytes, 0, bytes.length);
        return at;
    }

    /** The run of bytes added at a place. */
    public byte[] bytesAt(long at) {
        byte[] bytes = new byte[getInt(at)];
        get(at + 4, bytes, 0, bytes.length);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        arena.close();
        file.close();
    }
}
