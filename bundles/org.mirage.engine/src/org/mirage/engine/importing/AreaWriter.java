// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.mirage.engine.Zeros;
import org.mirage.store.DiskMapReader;
import org.mirage.store.FrameWriter;
import org.mirage.store.Hash;
import org.mirage.store.MapWindowWriter;
import org.mirage.store.ObjectName;
import org.mirage.store.PackSession;

/**
 * Builds a window of a disk map from files' chunks, zeros, and bytes of the disk itself.
 *
 * <p>The last, called residue, is gathered: what is not zero of it in one area of 64 KiB becomes one chunk. So an area
 * can be mapped only when all of it is known.
 */
public final class AreaWriter {

    private static final int AREA = 64 << 10;
    private static final int BLOCK = 4 << 10;
    /** Stands, by identity, for the area's own chunk while its hash is not yet known. */
    private static final Hash RESIDUE = Hash.sha256(new byte[0]);

    private final PackSession session;
    private final FrameWriter frames;
    private final byte[] gathered = new byte[AREA];
    private int count;
    private final int[] lengths = new int[AREA];
    private final int[] offsets = new int[AREA];
    private final Hash[] chunks = new Hash[AREA];
    private int pieces;
    private MapWindowWriter window;
    private long position;

    /** Will put residue into frames of a session. */
    public AreaWriter(PackSession session, FrameWriter frames) {
        this.session = session;
        this.frames = frames;
    }

    /** Begins a window. */
    public void begin(long offset) {
        window = new MapWindowWriter();
        position = offset;
        pieces = 0;
        count = 0;
    }

    /** How far the disk is mapped. */
    public long position() {
        return position;
    }

    /** The next bytes of the disk are zeros. */
    public void zero(long length) throws IOException {
        for (long left = length; left > 0;) {
            int part = inArea(left);
            add(null, 0, part);
            left -= part;
        }
    }

    /** The next bytes are those of a chunk from an offset on. */
    public void chunk(Hash chunk, int chunkOffset, long length) throws IOException {
        for (int done = 0; done < length;) {
            int part = inArea(length - done);
            add(chunk, chunkOffset + done, part);
            done += part;
        }
    }

    /** The next bytes are these of the disk. */
    public void residue(byte[] bytes, int from, int length) throws IOException {
        for (int done = 0; done < length;) {
            int part = Math.min(inArea(length - done), BLOCK - (int) (position & BLOCK - 1));
            if (Zeros.only(bytes, from + done, part)) {
                add(null, 0, part);
            } else {
                System.arraycopy(bytes, from + done, gathered, count, part);
                count += part;
                add(RESIDUE, count - part, part);
            }
            done += part;
        }
    }

    /** Up to a place the disk is what an earlier map of it says. */
    public void same(DiskMapReader earlier, long to) throws IOException {
        if (position < to) {
            earlier.pieces(position, to - position, (at, length, chunk, chunkOffset) -> {
                if (chunk == null) {
                    zero(length);
                } else {
                    chunk(chunk, chunkOffset, length);
                }
            });
        }
    }

    private int inArea(long length) {
        return (int) Math.min(length, AREA - (position & AREA - 1));
    }

    private void add(Hash chunk, int offset, int length) throws IOException {
        chunks[pieces] = chunk;
        offsets[pieces] = offset;
        lengths[pieces++] = length;
        position += length;
        if ((position & AREA - 1) == 0) {
            endArea();
        }
    }

    private void endArea() throws IOException {
        Hash residue = count == 0 ? null : store();
        for (int i = 0; i < pieces; i++) {
            if (chunks[i] == null) {
                window.zero(lengths[i]);
            } else {
                window.chunk(chunks[i] == RESIDUE ? residue : chunks[i], offsets[i], lengths[i]);
            }
        }
        Arrays.fill(chunks, 0, pieces, null);
        pieces = 0;
        count = 0;
    }

    private Hash store() throws IOException {
        Hash hash = Hash.sha256(gathered, 0, count);
        ObjectName name = ObjectName.chunk(hash);
        if (session.claim(name)) {
            frames.put(name, ByteBuffer.wrap(gathered, 0, count));
        }
        return hash;
    }

    /** Ends the window; its bytes, or null when all of it is zero. */
    public byte[] finish() throws IOException {
        endArea();
        return window.allZero() ? null : window.finish();
    }
}
