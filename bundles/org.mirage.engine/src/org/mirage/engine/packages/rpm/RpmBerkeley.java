// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;

import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.content.FileBytes;

/**
 * The headers in a database of rpm that is a hash table of Berkeley DB. Its pages are looked at one after the other, not by their
 * hashes; headers that are longer than a page lie in chains of other pages.
 */
public final class RpmBerkeley {

    private static final int MAGIC = 0x061561;
    private static final int META = 72;
    private static final int LEAST_PAGE = 512;
    private static final int LARGEST_PAGE = 1 << 16;
    private static final int PAGE_HEADER = 26;
    private static final int HASH_UNSORTED = 2;
    private static final int OVERFLOW = 7;
    private static final int HASH = 13;
    private static final int HERE = 1;
    private static final int ELSEWHERE = 3;
    private static final int ELSEWHERE_LENGTH = 12;

    private final FileBytes bytes;
    private final HeaderVisitor visitor;
    private final ByteOrder order;
    private final int pageSize;
    private final BitSet seen = new BitSet();

    private RpmBerkeley(FileBytes bytes, HeaderVisitor visitor) throws IOException {
        this.bytes = bytes;
        this.visitor = visitor;
        ByteBuffer meta = bytes.read(0, META);
        if (meta.order(ByteOrder.LITTLE_ENDIAN).getInt(12) != MAGIC && meta.order(ByteOrder.BIG_ENDIAN).getInt(12) != MAGIC) {
            throw new DamagedFileException("it is no hash table of Berkeley DB");
        }
        order = meta.order();
        pageSize = meta.getInt(20);
        if (pageSize < LEAST_PAGE || pageSize > LARGEST_PAGE || Integer.bitCount(pageSize) != 1) {
            throw new DamagedFileException("pages of " + pageSize + " bytes are not Berkeley DB's");
        }
        if (meta.get(24) != 0) {
            throw new DamagedFileException("it is encrypted");
        }
    }

    /**
     * Visits the headers.
     *
     * @throws IOException when it is no such database
     */
    public static void visit(FileBytes bytes, HeaderVisitor visitor) throws IOException {
        RpmBerkeley database = new RpmBerkeley(bytes, visitor);
        for (long number = 1; number < bytes.size() / database.pageSize; number++) {
            try {
                database.page(number);
            } catch (DamagedFileException e) {
                visitor.damaged(e.getMessage());
            }
        }
    }

    private ByteBuffer read(long number) throws IOException {
        return bytes.read(number * pageSize, pageSize).order(order);
    }

    private void page(long number) throws IOException {
        ByteBuffer page = read(number);
        int type = page.get(25);
        if (type != HASH && type != HASH_UNSORTED) {
            return;
        }
        int entries = Short.toUnsignedInt(page.getShort(20));
        if (PAGE_HEADER + 2 * entries > pageSize) {
            throw new DamagedFileException("page " + number + " cannot have " + entries + " entries");
        }
        // keys and values take turns
        for (int i = 1; i < entries; i += 2) {
            int key = place(page, i - 1);
            int value = place(page, i);
            if (value < PAGE_HEADER || key <= value || key + 1 + Integer.BYTES > pageSize) {
                visitor.damaged("entry " + i + " of page " + number + " is not where it should be");
            } else if (page.getInt(key + 1) != 0) {
                // number 0 is how many numbers have been used
                value(page, value, key);
            }
        }
    }

    private static int place(ByteBuffer page, int entry) {
        return Short.toUnsignedInt(page.getShort(PAGE_HEADER + 2 * entry));
    }

    private void value(ByteBuffer page, int begin, int end) throws IOException {
        int type = page.get(begin);
        try {
            if (type == HERE) {
                byte[] blob = new byte[end - begin - 1];
                page.get(begin + 1, blob);
                RpmHeaders.visit(blob, visitor);
            } else if (type == ELSEWHERE && begin + ELSEWHERE_LENGTH <= end) {
                RpmHeaders.visit(chain(Integer.toUnsignedLong(page.getInt(begin + 4)), page.getInt(begin + 8)), visitor);
            } else {
                throw new DamagedFileException("a value of type " + type + " is not known");
            }
        } catch (DamagedFileException e) {
            visitor.damaged(e.getMessage());
        }
    }

    private byte[] chain(long first, int length) throws IOException {
        if (length < 0 || length > RpmHeader.SIZE_LIMIT) {
            throw new DamagedFileException("a value of " + Integer.toUnsignedString(length) + " bytes is too long");
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        long next = first;
        while (value.size() < length) {
            ByteBuffer page = read(next);
            int count = Short.toUnsignedInt(page.getShort(22));
            if (page.get(25) != OVERFLOW || count == 0 || count > pageSize - PAGE_HEADER || seen.get((int) next)) {
                throw new DamagedFileException("page " + next + " is not what a value goes on in");
            }
            seen.set((int) next);
            value.write(page.array(), PAGE_HEADER, Math.min(count, length - value.size()));
            next = Integer.toUnsignedLong(page.getInt(16));
        }
        return value.toByteArray();
    }
}
