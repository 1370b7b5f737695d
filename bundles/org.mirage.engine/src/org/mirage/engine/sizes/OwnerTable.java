// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sizes;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

import org.mirage.disk.spill.Spill;
import org.mirage.store.ObjectName;

/**
 * Which version an object belongs to, outside the heap: a hash table with a fixed number of places.
 *
 * <p>Objects are told apart by their kind and the first half of their hash; two that agree in that will not be met.
 */
public final class OwnerTable implements Closeable {

    /** The object belongs to several versions. */
    static final int SEVERAL = -1;

    private static final int BYTES = 32;
    private static final int KEY = 0;
    private static final int SIZE = 16;
    private static final int OWNER = 24;
    private static final int VISITOR = 28;

    private final Spill spill;
    private final long mask;

    /**
     * @param objects that may be entered at most
     */
    public OwnerTable(long objects, Path folder) throws IOException {
        spill = new Spill(folder);
        long places = Long.highestOneBit(Math.max(objects, 512)) << 2;
        mask = places - 1;
        try {
            spill.allocate(places * BYTES, BYTES);
        } catch (IOException e) {
            // what there was no room for is given back at once
            spill.close();
            throw e;
        }
    }

    /** The place of an object, which is entered there when it is new. */
    public long place(ObjectName name) {
        ByteBuffer hash = ByteBuffer.wrap(name.hash().bytes());
        long first = hash.getLong();
        // no kind has the code 0, so a key is never that of an empty place
        long second = hash.getLong() & ~15L | name.kind().code();
        long place = (first ^ second) & mask;
        while (true) {
            long key = spill.getLong(place * BYTES + KEY + 8);
            if (key == 0) {
                spill.putLong(place * BYTES + KEY, first);
                spill.putLong(place * BYTES + KEY + 8, second);
                return place;
            }
            if (key == second && spill.getLong(place * BYTES + KEY) == first) {
                return place;
            }
            place = place + 1 & mask;
        }
    }

    /** Versions count from 1; 0 while nobody has been there. */
    public int owner(long place) {
        return spill.getInt(place * BYTES + OWNER);
    }

    public void setOwner(long place, int owner) {
        spill.putInt(place * BYTES + OWNER, owner);
    }

    /** The version that was there last. */
    int visitor(long place) {
        return spill.getInt(place * BYTES + VISITOR);
    }

    void setVisitor(long place, int visitor) {
        spill.putInt(place * BYTES + VISITOR, visitor);
    }

    public long size(long place) {
        return spill.getLong(place * BYTES + SIZE);
    }

    public void setSize(long place, long size) {
        spill.putLong(place * BYTES + SIZE, size);
    }

    /** Number of places, taken or not. */
    public long places() {
        return mask + 1;
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}
