// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.engine.packages.content.DamagedFileException;

/** A row of a table of an SQLite database. */
final class SqliteRow {

    private static final int COLUMN_LIMIT = 2000;
    private static final int[] NUMBER_LENGTHS = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    private static final int ONE = 9;
    private static final int LARGEST_NUMBER = 6;
    private static final int FIRST_BLOB = 12;

    private record Column(long type, int begin, int length) {
    }

    private final byte[] bytes;
    private final List<Column> columns;

    private SqliteRow(byte[] bytes, List<Column> columns) {
        this.bytes = bytes;
        this.columns = columns;
    }

    /** The row whose bytes these are; they are not copied. */
    static SqliteRow parse(byte[] bytes) throws DamagedFileException {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        long begin = SqliteNumbers.read(header);
        if (begin < header.position() || begin > bytes.length) {
            throw new DamagedFileException("a row does not say what it holds");
        }
        header.limit((int) begin);
        List<Column> columns = new ArrayList<>();
        while (header.hasRemaining() && columns.size() < COLUMN_LIMIT) {
            long type = SqliteNumbers.read(header);
            long length = type >= FIRST_BLOB ? (type - FIRST_BLOB) / 2 : type >= 0 && type < NUMBER_LENGTHS.length ? NUMBER_LENGTHS[(int) type] : -1;
            if (length < 0 || length > bytes.length - begin) {
                throw new DamagedFileException("a row is shorter than what it holds");
            }
            columns.add(new Column(type, (int) begin, (int) length));
            begin += length;
        }
        return new SqliteRow(bytes, columns);
    }

    private Column column(int number) {
        return number < columns.size() ? columns.get(number) : new Column(0, 0, 0);
    }

    /** A column's bytes, whether it is a text or a blob; none when it is neither. */
    byte[] bytes(int number) {
        Column column = column(number);
        return column.type < FIRST_BLOB ? new byte[0] : Arrays.copyOfRange(bytes, column.begin, column.begin + column.length);
    }

    /** Likewise, as a text. */
    String text(int number) {
        return new String(bytes(number), StandardCharsets.UTF_8);
    }

    /** A whole number; 0 when it is none. */
    long number(int number) {
        Column column = column(number);
        if (column.type == ONE) {
            return 1;
        }
        long value = 0;
        for (int i = 0; column.type <= LARGEST_NUMBER && i < column.length; i++) {
            value = i == 0 ? bytes[column.begin] : value << 8 | Byte.toUnsignedLong(bytes[column.begin + i]);
        }
        return value;
    }
}
