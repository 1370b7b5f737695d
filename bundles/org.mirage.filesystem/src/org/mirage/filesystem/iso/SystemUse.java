// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;
import java.util.Arrays;

import org.mirage.filesystem.DamagedException;

/** Goes through the fields behind the name of a record, also where they go on elsewhere (SUSP 1.12, sections 4 and 5). */
final class SystemUse {

    private static final int HEADER = 4;
    /** As many as Linux follows. */
    private static final int MOST_CONTINUATIONS = 32;

    private final IsoVolume volume;
    private final int skip;

    /** @param skip bytes at the beginning of each record's fields that are somebody else's */
    SystemUse(IsoVolume volume, int skip) {
        this.volume = volume;
        this.skip = skip;
    }

    /** Takes a field. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param name its two characters
         * @param field all bytes of it, the four of the header included
         */
        void field(String name, byte[] field) throws IOException;
    }

    /**
     * Visits the fields of a record.
     *
     * @throws DamagedException when they cannot be followed
     */
    void visit(DirectoryRecord record, Visitor visitor) throws IOException {
        byte[] area = record.systemUse();
        int at = skip;
        long[] next = {0, 0, 0};
        for (int count = 0;; count++) {
            next[2] = 0;
            fields(area, at, visitor, next);
            if (next[2] == 0) {
                return;
            }
            if (count == MOST_CONTINUATIONS || next[1] + next[2] > VolumeDescriptor.SECTOR) {
                throw new DamagedException("its Rock Ridge fields go on without end");
            }
            area = volume.read(next[0] * volume.blockSize() + next[1], (int) next[2], "its Rock Ridge fields");
            at = 0;
        }
    }

    private static void fields(byte[] area, int from, Visitor visitor, long[] next) throws IOException {
        int at = from;
        while (at + HEADER <= area.length) {
            int length = u8(area, at + 2);
            if (length < HEADER || at + length > area.length) {
                return; // padding, or somebody else's
            }
            String name = "" + (char) u8(area, at) + (char) u8(area, at + 1);
            byte[] field = Arrays.copyOfRange(area, at, at + length);
            if (name.equals("ST")) {
                return;
            }
            if (name.equals("CE") && length >= 28) {
                next[0] = u32(field, 4);
                next[1] = u32(field, 12);
                next[2] = u32(field, 20);
            } else {
                visitor.field(name, field);
            }
            at += length;
        }
    }
}
