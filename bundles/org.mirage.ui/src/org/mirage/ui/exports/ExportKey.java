// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.time.Instant;

import org.mirage.engine.ListedExport;

/** Tells an export from others, those of other libraries too, however often the list is read anew. */
record ExportKey(int number, Instant time) {

    static ExportKey of(ListedExport listed) {
        return new ExportKey(listed.number(), listed.time());
    }
}
