// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One content on its way into the store, told from its beginning to its end. */
public final class LargeContent implements Closeable {

    /** Room for the largest chunk twice, so that little is moved. */
    static final int BUFFER = 2 * FastCdc.MAXIMUM;

    private record Hole(int offset, int length) {
    }

    private final ContentWriter writer;
    private final RecipeWriter recipe;
    private final ContentDigest digest;
    private final ChunkListener listener;
    private final List<StoredChunk> chunks = new ArrayList<>();
    /** Holes of a content that is small so far: if it stays small, it becomes one chunk, zeros and all. */
    private List<Hole> smallHoles = new ArrayList<>();
    private byte[] buffer;
    private int start;
    private int end;
    private long size;
    private long stored;
    private long pendingHole;

    LargeContent(ContentWriter writer, RecipeWriter recipe, boolean hashHoles, ChunkListener listener) {
        this.writer = writer;
        this.recipe = recipe;
        this.listener = listener;
        digest = new ContentDigest(hashHoles);
        buffer = writer.takeBuffer();
    }

    /** The next bytes: all that remains of the buffer, which is read to its end. */
    public void write(ByteBuffer bytes) throws IOException {
        size = Math.addExact(size, bytes.remaining());
        if (size > ContentWriter.SMALL_LIMIT) {
            leaveSmall();
        }
        feed(bytes);
    }

    /** The next bytes are this many zeros that the file does not hold; none is nothing. */
    public void hole(long length) throws IOException {
        if (length < 0) {
            throw new IllegalArgumentException("A hole of " + length + " bytes");
        }
        if (length == 0) {
            return;
        }
        size = Math.addExact(size, length);
        if (size > ContentWriter.SMALL_LIMIT) {
            leaveSmall();
            feedHole(length);
        } else {
            smallHoles.add(new Hole(end, (int) length));
            Arrays.fill(buffer, end, end + (int) length, (byte) 0);
            end += (int) length;
        }
    }

    /** Stores the rest and the recipe. */
    public StoredContent finish() throws IOException {
        ContentName name;
        if (smallHoles != null) {
            name = writer.small(ByteBuffer.wrap(buffer, 0, end));
            if (end > 0) {
                tell(name.hash(), 0, end);
            }
        } else {
            cut(true);
            endHole();
            name = digest.finish();
            recipe.finish(name.hash());
        }
        close();
        return new StoredContent(name, size, List.copyOf(chunks));
    }

    /** Gives the buffers back; needed only where {@link #finish()} was not reached. */
    @Override
    public void close() {
        if (buffer != null) {
            writer.giveBuffer(buffer);
            buffer = null;
        }
    }

    /** What was taken for small is not: goes through it again, this time with its holes. */
    private void leaveSmall() throws IOException {
        if (smallHoles == null) {
            return;
        }
        List<Hole> holes = smallHoles;
        smallHoles = null;
        if (holes.isEmpty()) {
            return;
        }
        byte[] small = Arrays.copyOf(buffer, end);
        end = 0;
        int at = 0;
        for (Hole hole : holes) {
            feed(ByteBuffer.wrap(small, at, hole.offset - at));
            feedHole(hole.length);
            at = hole.offset + hole.length;
        }
        feed(ByteBuffer.wrap(small, at, small.length - at));
    }

    private void feed(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (end == buffer.length) {
                cut(false);
                System.arraycopy(buffer, start, buffer, 0, end - start);
                end -= start;
                start = 0;
            }
            int count = Math.min(bytes.remaining(), buffer.length - end);
            bytes.get(buffer, end, count);
            end += count;
        }
    }

    private void feedHole(long length) throws IOException {
        if (length > 0) {
            cut(true);
            start = 0;
            end = 0;
            pendingHole += length;
        }
    }

    /** Stores chunks of what is gathered; all of it, or as long as later bytes cannot move the cut. */
    private void cut(boolean all) throws IOException {
        while (end - start >= (all ? 1 : FastCdc.MAXIMUM)) {
            endHole();
            int length = FastCdc.cut(buffer, start, end - start);
            Hash chunk = writer.chunk(ByteBuffer.wrap(buffer, start, length));
            digest.data(buffer, start, length);
            recipe.add(length, chunk);
            tell(chunk, stored, length);
            stored += length;
            start += length;
        }
    }

    private void endHole() throws IOException {
        if (pendingHole > 0) {
            digest.hole(pendingHole);
            recipe.add(pendingHole, null);
            stored += pendingHole;
            pendingHole = 0;
        }
    }

    private void tell(Hash chunk, long offset, int length) throws IOException {
        if (listener != null) {
            listener.chunk(offset, chunk, length);
        } else {
            chunks.add(new StoredChunk(chunk, offset, length));
        }
    }
}
