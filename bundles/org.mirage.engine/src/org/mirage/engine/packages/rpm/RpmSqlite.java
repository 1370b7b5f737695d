// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.io.IOException;

import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.content.FileBytes;

/** The headers in a database of rpm that is SQLite's: the blobs of one table. */
public final class RpmSqlite {

    private static final String TABLE = "Packages";

    private RpmSqlite() {
    }

    /**
     * Visits the headers.
     *
     * @param log the write-ahead log beside it; null when there is none
     * @throws IOException when it is no such database
     */
    public static void visit(FileBytes bytes, FileBytes log, HeaderVisitor visitor) throws IOException {
        SqliteFile file = new SqliteFile(bytes, log);
        long[] root = {0};
        new SqliteTable(file, visitor::damaged).visit(1, row -> {
            if (row.text(0).equals("table") && row.text(1).equals(TABLE)) {
                root[0] = row.number(3);
            }
        });
        if (root[0] == 0) {
            throw new DamagedFileException("it has no table " + TABLE);
        }
        new SqliteTable(file, visitor::damaged).visit(root[0], row -> RpmHeaders.visit(row.bytes(1), visitor));
    }
}
