// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

import org.mirage.engine.MirageException;

/** The database's file is not what it was written as; all that is in it can be had from the packs. */
final class DamagedCatalogException extends MirageException {

    private static final long serialVersionUID = 1L;

    /** H2: file corrupted, unsupported file version, general error, and I/O exceptions of its store. */
    private static final Set<Integer> CODES = Set.of(90030, 90048, 50000, 90028, 90031);

    DamagedCatalogException(Path file, SQLException cause) {
        super("The catalog " + file + " is damaged: " + cause.getMessage(), cause);
    }

    static boolean isMeantBy(SQLException e) {
        return CODES.contains(e.getErrorCode());
    }
}
