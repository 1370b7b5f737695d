// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.mirage.filesystem.DamagedException;

/**
 * The forms in which GNU tar writes where the data of sparse files belong: its old form in the header, and 0.0, 0.1 and 1.0
 * with pax headers.
 *
 * <p>Source: GNU tar manual, "Storing Sparse Files", and "Old GNU Format".
 */
final class SparseForm {

    /** Of the old form: four pieces in the header, 21 in each block that follows, and a byte that says whether one does. */
    private static final int HEADER_PIECES = 386;
    private static final int HEADER_COUNT = 4;
    private static final int HEADER_MORE = 482;
    private static final int HEADER_REAL_SIZE = 483;
    private static final int BLOCK_COUNT = 21;
    private static final int BLOCK_MORE = 504;
    private static final int NUMBER = 12;
    private static final int MAX_DIGITS = 20;

    private final ArchiveBytes archive;

    SparseForm(ArchiveBytes archive) {
        this.archive = archive;
    }

    /** The real size of a file in the old form. */
    static long oldSize(TarHeader header) throws DamagedException {
        return header.number(HEADER_REAL_SIZE, NUMBER);
    }

    /** Pieces in the old form; reads the blocks that follow the header. */
    Pieces old(TarHeader header) throws IOException {
        Pieces pieces = new Pieces();
        for (int i = 0; i < HEADER_COUNT; i++) {
            int at = HEADER_PIECES + 2 * NUMBER * i;
            pieces.add(Math.max(pieces.end(), header.number(at, NUMBER)), header.number(at + NUMBER, NUMBER));
        }
        boolean more = header.bit(HEADER_MORE);
        while (more) {
            byte[] block = archive.take(TarHeader.SIZE);
            for (int i = 0; i < BLOCK_COUNT; i++) {
                int at = 2 * NUMBER * i;
                pieces.add(Math.max(pieces.end(), TarHeader.number(block, at, NUMBER)),
                        TarHeader.number(block, at + NUMBER, NUMBER));
            }
            more = block[BLOCK_MORE] != 0;
        }
        return pieces;
    }

    /** Pieces of the forms 0.0 and 0.1, which stand in the pax header. */
    static Pieces inRecords(PaxRecords records) throws DamagedException {
        Pieces pieces = new Pieces();
        byte[] map = records.bytes("GNU.sparse.map");
        if (map == null) {
            List<Long> numbers = records.pieces();
            if (numbers.size() % 2 != 0) {
                throw new DamagedException("a sparse file in the archive has half a piece");
            }
            for (int i = 0; i < numbers.size(); i += 2) {
                pieces.add(numbers.get(i), numbers.get(i + 1));
            }
            return pieces;
        }
        String[] numbers = new String(map, StandardCharsets.ISO_8859_1).split(",");
        if (numbers.length % 2 != 0) {
            throw new DamagedException("a sparse file in the archive has half a piece");
        }
        for (int i = 0; i < numbers.length; i += 2) {
            pieces.add(decimal(numbers[i]), decimal(numbers[i + 1]));
        }
        return pieces;
    }

    private static long decimal(String digits) throws DamagedException {
        return PaxRecords.decimal(digits.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Pieces of the form 1.0, which stand before the data: a count, then offsets and lengths, each on a line, filled up to a block. */
    Pieces beforeData(long dataBytes) throws IOException {
        long start = archive.at();
        Pieces pieces = new Pieces();
        long count = line(start, dataBytes);
        if (count > Pieces.MOST) {
            throw new DamagedException("a sparse file in the archive has more than " + Pieces.MOST + " pieces");
        }
        for (long i = 0; i < count; i++) {
            long offset = line(start, dataBytes);
            pieces.add(offset, line(start, dataBytes));
        }
        archive.seek(start + (archive.at() - start + TarHeader.SIZE - 1) / TarHeader.SIZE * TarHeader.SIZE);
        return pieces;
    }

    private long line(long start, long dataBytes) throws IOException {
        byte[] digits = new byte[MAX_DIGITS];
        int length = 0;
        while (true) {
            if (archive.at() - start >= dataBytes || length == MAX_DIGITS) {
                throw new DamagedException("the pieces of a sparse file in the archive are damaged");
            }
            byte one = archive.next();
            if (one == '\n') {
                return PaxRecords.decimal(Arrays.copyOf(digits, length));
            }
            digits[length++] = one;
        }
    }
}
