// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/** Goes through the entries of one directory and puts sets together, also such as go on in another cluster. */
final class Directory {

    private static final int PIECE = 1 << 14;
    private static final int IN_USE = 0x80;
    private static final int SECONDARY = 0x40;

    private final ExfatVolume volume;
    private final Stream stream;
    private final long most;
    private byte[] set;
    private int gathered;
    private long setPosition;

    /** @param most clusters to go through */
    Directory(ExfatVolume volume, Stream stream, long most) {
        this.volume = volume;
        this.stream = stream;
        this.most = most;
    }

    /** Takes what stands in a directory. */
    interface Visitor {

        /** A file or folder. */
        void set(EntrySet set) throws IOException;

        /** Entries that are none, though they should be. */
        void broken(String message) throws IOException;

        /** Another entry in use, of 32 bytes. */
        default void other(byte[] entry) throws IOException {
            // mostly of no interest
        }
    }

    /**
     * Visits all up to the entry that says that none is behind.
     *
     * @throws DamagedException when its chain breaks off, after all that stand before
     */
    void visit(Visitor visitor) throws IOException {
        long[] count = {0};
        if (most > 0) {
            stream.visit(cluster -> area(volume.boot().offset(cluster), visitor) && ++count[0] < most);
        }
        drop(visitor);
    }

    private boolean area(long offset, Visitor visitor) throws IOException {
        int size = volume.boot().clusterSize();
        for (int at = 0; at < size; at += PIECE) {
            byte[] bytes = new byte[Math.min(PIECE, size - at)];
            volume.device().read(offset + at, ByteBuffer.wrap(bytes));
            for (int i = 0; i < bytes.length; i += EntrySet.ENTRY) {
                byte[] entry = Arrays.copyOfRange(bytes, i, i + EntrySet.ENTRY);
                if (entry[0] == 0) {
                    return false;
                }
                take(offset + at + i, entry, visitor);
            }
        }
        return true;
    }

    private void take(long position, byte[] entry, Visitor visitor) throws IOException {
        int type = u8(entry, 0);
        boolean secondary = (type & IN_USE) != 0 && (type & SECONDARY) != 0;
        if (set != null && secondary) {
            System.arraycopy(entry, 0, set, gathered, EntrySet.ENTRY);
            gathered += EntrySet.ENTRY;
            if (gathered == set.length) {
                finish(visitor);
            }
            return;
        }
        drop(visitor);
        if (type == EntrySet.FILE) {
            int count = EntrySet.count(entry);
            if (count == 0) {
                visitor.broken("a file at byte " + position + " would have " + u8(entry, 1) + " further entries");
                return;
            }
            set = Arrays.copyOf(entry, count * EntrySet.ENTRY);
            gathered = EntrySet.ENTRY;
            setPosition = position;
        } else if ((type & IN_USE) != 0 && !secondary) {
            visitor.other(entry);
        }
    }

    private void finish(Visitor visitor) throws IOException {
        byte[] whole = set;
        set = null;
        EntrySet found;
        try {
            found = EntrySet.of(setPosition, whole);
        } catch (DamagedException e) {
            visitor.broken("the file at byte " + setPosition + " is left out: " + e.getMessage());
            return;
        }
        visitor.set(found);
    }

    private void drop(Visitor visitor) throws IOException {
        if (set != null) {
            set = null;
            visitor.broken("the file at byte " + setPosition + " is left out: some of its entries are missing");
        }
    }
}
