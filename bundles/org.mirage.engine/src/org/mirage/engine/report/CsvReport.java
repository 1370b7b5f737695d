// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.mirage.engine.EntryKinds;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.compare.Change;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.ProfileForm;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Writes a comparison as a table with a heading (RFC 4180), a row for each path that differs. */
public final class CsvReport implements Report {

    private static final List<String> ENTRY_COLUMNS = List.of("type", "size", "mode", "owner", "group", "time", "target",
            "content");

    private final OutputStream target;
    private final ReportHeader header;
    private final boolean threeWay;

    public CsvReport(OutputStream target, ReportHeader header) {
        this.target = target;
        this.header = header;
        threeWay = header.comparison().isThreeWay();
    }

    @Override
    public void begin() throws IOException {
        List<String> columns = new ArrayList<>(List.of("path"));
        columns.addAll(threeWay ? List.of("side", "left_kind", "left_facets", "right_kind", "right_facets")
                : List.of("kind", "facets", "other_path"));
        for (String version : header.entries().keySet()) {
            ENTRY_COLUMNS.forEach(column -> columns.add(version + "_" + column));
        }
        row(columns);
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
            add(cells, version.apply(difference));
        }
        row(cells);
        return true;
    }

    private static void add(List<String> cells, Change change) {
        cells.add(ChangeLetter.word(change.kind()));
        cells.add(change.facets().stream().sorted().map(ProfileForm::word).collect(Collectors.joining(" ")));
    }

    private static void add(List<String> cells, MachineEntry shown) {
        if (shown == null) {
            ENTRY_COLUMNS.forEach(column -> cells.add(""));
            return;
        }
        Entry entry = shown.entry();
        cells.add(EntryKinds.word(entry.type()));
        cells.add(entry.type() == EntryType.FILE ? Long.toString(entry.size()) : "");
        cells.add(EntryKinds.octal(entry.permissions()));
        cells.add(Long.toString(entry.owner()));
        cells.add(Long.toString(entry.group()));
        cells.add(Moment.show(entry.seconds(), entry.nanoseconds()));
        cells.add(entry.target() == null ? "" : Names.show(entry.target()));
        cells.add(entry.content() == null ? "" : entry.content().toString());
    }

    private void row(List<String> cells) throws IOException {
        String line = cells.stream().map(CsvReport::cell).collect(Collectors.joining(",")) + "\r\n";
        target.write(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String text) {
        // a spreadsheet would take it for a formula, and whoever made the image would have written that
        String harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r' || c == '\'');
        return plain && harmless.strip().length() == harmless.length() ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    @Override
    public void finish() {
        // the last row has its end already
    }
}
