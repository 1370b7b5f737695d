// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.io.IOException;

import org.mirage.engine.packages.content.DamagedFileException;

/** Hands out the header that a database has as bytes; one that is damaged does not keep others from being read. */
final class RpmHeaders {

    private RpmHeaders() {
    }

    static void visit(byte[] blob, HeaderVisitor visitor) throws IOException {
        try {
            visitor.header(RpmHeader.parse(blob));
        } catch (DamagedFileException e) {
            visitor.damaged(e.getMessage());
        }
    }
}
