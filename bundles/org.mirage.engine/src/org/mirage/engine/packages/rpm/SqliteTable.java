// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.function.Consumer;

import org.mirage.engine.packages.content.DamagedFileException;

/** Goes through the rows of a table of an SQLite database. Each page is looked at once, whatever points to it. */
final class SqliteTable {

    /** Takes a row. */
    @FunctionalInterface
    interface Visitor {

        void row(SqliteRow row) throws IOException;
    }

    private static final int INTERIOR = 5;
    private static final int LEAF = 13;
    private static final int DEPTH_LIMIT = 30;
    private static final int LINK = 4;

    private final SqliteFile file;
    private final Consumer<String> damage;
    private final BitSet seen = new BitSet();

    /** Will tell of what is damaged and left out. */
    SqliteTable(SqliteFile file, Consumer<String> damage) {
        this.file = file;
        this.damage = damage;
    }

    /** The rows of the table whose tree begins at a page. */
    void visit(long root, Visitor visitor) throws IOException {
        page(root, 0, visitor);
    }

    private ByteBuffer unseen(long number) throws IOException {
        ByteBuffer page = file.page(number);
        if (seen.get((int) number)) {
            throw new DamagedFileException("page " + number + " is used twice");
        }
        seen.set((int) number);
        return page;
    }

    private void page(long number, int depth, Visitor visitor) throws IOException {
        try {
            if (depth > DEPTH_LIMIT) {
                throw new DamagedFileException("its tree is too deep");
            }
            ByteBuffer page = unseen(number);
            int header = number == 1 ? SqliteFile.HEADER : 0;
            int type = page.get(header);
            if (type != INTERIOR && type != LEAF) {
                throw new DamagedFileException("page " + number + " is not of a table");
            }
            int cells = Short.toUnsignedInt(page.getShort(header + 3));
            int pointers = header + (type == INTERIOR ? 12 : 8);
            if (pointers + 2 * cells > file.usable()) {
                throw new DamagedFileException("page " + number + " cannot have " + cells + " rows");
            }
            for (int i = 0; i < cells; i++) {
                int at = Short.toUnsignedInt(page.getShort(pointers + 2 * i));
                if (at > file.usable() - LINK) {
                    damage.accept("row " + i + " of page " + number + " is behind its end");
                } else if (type == INTERIOR) {
                    page(Integer.toUnsignedLong(page.getInt(at)), depth + 1, visitor);
                } else {
                    cell(number, page.duplicate().position(at).limit(file.usable()), visitor);
                }
            }
            if (type == INTERIOR) {
                page(Integer.toUnsignedLong(page.getInt(header + 8)), depth + 1, visitor);
            }
        } catch (DamagedFileException e) {
            damage.accept(e.getMessage());
        }
    }

    private void cell(long number, ByteBuffer cell, Visitor visitor) throws IOException {
        SqliteRow row;
        try {
            long length = SqliteNumbers.read(cell);
            SqliteNumbers.read(cell);
            if (length < 0 || length > RpmHeader.SIZE_LIMIT) {
                throw new DamagedFileException("a row on page " + number + " is too long");
            }
            row = SqliteRow.parse(payload((int) length, cell));
        } catch (DamagedFileException e) {
            damage.accept(e.getMessage());
            return;
        }
        visitor.row(row);
    }

    // a row that is too long for its page goes on elsewhere; how much of it stays is the format's rule
    private byte[] payload(int length, ByteBuffer cell) throws IOException {
        int usable = file.usable();
        int local = length;
        if (length > usable - 35) {
            int least = (usable - 12) * 32 / 255 - 23;
            int some = least + (length - least) % (usable - LINK);
            local = some <= usable - 35 ? some : least;
        }
        if (local + (local < length ? LINK : 0) > cell.remaining()) {
            throw new DamagedFileException("a row of " + length + " bytes is behind the end of its page");
        }
        ByteArrayOutputStream payload = new ByteArrayOutputStream(local);
        payload.write(cell.array(), cell.position(), local);
        cell.position(cell.position() + local);
        if (local < length) {
            long next = Integer.toUnsignedLong(cell.getInt());
            while (payload.size() < length) {
                ByteBuffer page = unseen(next);
                payload.write(page.array(), LINK, Math.min(usable - LINK, length - payload.size()));
                next = Integer.toUnsignedLong(page.getInt(0));
            }
        }
        return payload.toByteArray();
    }
}
