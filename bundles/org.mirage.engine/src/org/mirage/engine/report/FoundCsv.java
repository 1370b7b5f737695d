// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Names;
import org.mirage.engine.VersionNumbers;
import org.mirage.engine.search.FindReport;
import org.mirage.engine.search.FoundFile;

/** Writes what a search finds as a table with a heading (RFC 4180), a row for each file. */
public final class FoundCsv implements FoundReport {

    private final CsvRows rows;

    public FoundCsv(OutputStream target) {
        rows = new CsvRows(target);
    }

    @Override
    public void begin() throws IOException {
        List<String> columns = new ArrayList<>(List.of("image", "versions", "path"));
        columns.addAll(CsvRows.ENTRY_COLUMNS);
        columns.addAll(List.of("lines", "first_line", "excerpt"));
        rows.write(columns);
    }

    @Override
    public void found(FoundFile file) throws IOException {
        List<String> cells = new ArrayList<>(List.of(file.versions().getFirst().name(), VersionNumbers.label(file.versions()),
                Names.show(file.entry().path())));
        cells.addAll(CsvRows.entry(file.entry()));
        cells.addAll(file.text() == null ? List.of("", "", "")
                : List.of(Long.toString(file.text().lines()), Long.toString(file.text().first()), Names.show(file.text().excerpt())));
        rows.write(cells);
    }

    @Override
    public void finish(FindReport report) {
        // the last row has its end already
    }
}
