// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.mirage.engine.sharing.SharedBytes;
import org.mirage.engine.sharing.SharingReport;

/** Writes what images have in common as a table with a heading (RFC 4180), a row for each image, in bytes. */
public final class SharingCsv {

    private static final List<String> COLUMNS = List.of("image", "contents", "contents_unique", "contents_shared", "stored", "freed",
            "stored_shared", "most_like", "similarity_percent");

    private final CsvRows rows;

    public SharingCsv(OutputStream target) {
        rows = new CsvRows(target);
    }

    /** Writes all. */
    public void write(SharingReport report) throws IOException {
        rows.write(COLUMNS);
        for (int i = 0; i < report.images().size(); i++) {
            SharedBytes contents = report.contents();
            SharedBytes stored = report.stored();
            int like = report.mostLike(i);
            rows.write(List.of(report.images().get(i), number(contents.total(i)), number(contents.unique(i)),
                    number(contents.total(i) - contents.unique(i)), number(stored.total(i)), number(stored.unique(i)),
                    number(stored.total(i) - stored.unique(i)), like < 0 ? "" : report.images().get(like),
                    like < 0 ? "" : number(contents.percent(i, like))));
        }
    }

    private static String number(long value) {
        return Long.toString(value);
    }
}
