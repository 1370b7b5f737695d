// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.compare.Change;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.ProfileForm;

/** Writes a comparison as a table with a heading (RFC 4180), a row for each path that differs. */
public final class CsvReport implements Report {

    private final CsvRows rows;
    private final ReportHeader header;
    private final boolean threeWay;

    public CsvReport(OutputStream target, ReportHeader header) {
        rows = new CsvRows(target);
        this.header = header;
        threeWay = header.comparison().isThreeWay();
    }

    @Override
    public void begin() throws IOException {
        List<String> columns = new ArrayList<>(List.of("path"));
        columns.addAll(threeWay ? List.of("side", "left_kind", "left_facets", "right_kind", "right_facets")
                : List.of("kind", "facets", "other_path"));
        for (String version : header.entries().keySet()) {
            CsvRows.ENTRY_COLUMNS.forEach(column -> columns.add(version + "_" + column));
        }
        rows.write(columns);
    }

    @Override
    public boolean visit(Difference difference) throws IOException {
        if (difference.change().isNone()) {
            return true;
        }
        List<String> cells = new ArrayList<>();
        cells.add(Names.show(difference.path()));
        if (threeWay) {
            cells.add(difference.side().name().toLowerCase(Locale.ROOT));
            add(cells, difference.leftChange());
            add(cells, difference.rightChange());
        } else {
            add(cells, difference.change());
            cells.add(difference.counterpart() == null ? "" : Names.show(difference.counterpart()));
        }
        for (Function<Difference, MachineEntry> version : header.entries().values()) {
            cells.addAll(CsvRows.entry(version.apply(difference)));
        }
        rows.write(cells);
        return true;
    }

    private static void add(List<String> cells, Change change) {
        cells.add(ChangeLetter.word(change.kind()));
        cells.add(change.facets().stream().sorted().map(ProfileForm::word).collect(Collectors.joining(" ")));
    }

    @Override
    public void finish() {
        // the last row has its end already
    }
}
