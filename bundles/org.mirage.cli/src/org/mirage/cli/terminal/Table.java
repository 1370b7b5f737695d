// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells. On a terminal they stand in columns under headings; elsewhere, if not asked for otherwise, each row is a
 * line with tabs between its cells, for other programs.
 */
public final class Table {

    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private record Column(String heading, boolean right) {
    }

    /**
     * What stands in a row under a heading.
     *
     * @param text shown, harmless
     * @param style on terminals
     */
    public record Cell(String text, Style style) {

        public Cell(String text) {
            this(text, Style.PLAIN);
        }
    }

    /** Adds a column of texts. */
    public Table left(String heading) {
        columns.add(new Column(heading, false));
        return this;
    }

    /** Adds a column of numbers. */
    public Table right(String heading) {
        columns.add(new Column(heading, true));
        return this;
    }

    /** Adds a row. */
    public void row(Cell... cells) {
        rows.add(List.of(cells));
    }

    /** Adds a row of plain texts. */
    public void row(String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(new Cell(text));
        }
        rows.add(cells);
    }

    /** Writes all rows to the standard output. */
    public void print(Terminal terminal) throws IOException {
        if (terminal.outputShown()) {
            printAligned(terminal);
            return;
        }
        for (List<Cell> row : rows) {
            terminal.println(String.join("\t", row.stream().map(Cell::text).toList()));
        }
    }

    /** Writes all rows in columns under headings wherever the standard output goes, as a part of a text for people. */
    public void printAligned(Terminal terminal) throws IOException {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(DisplayWidth.of(columns.get(i).heading),
                    rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column).text)).max().orElse(0));
        }
        print(terminal, widths, columns.stream().map(column -> new Cell(column.heading, Style.HEADING)).toList());
        for (List<Cell> row : rows) {
            print(terminal, widths, row);
        }
    }

    private void print(Terminal terminal, int[] widths, List<Cell> row) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            Cell cell = row.get(i);
            String padding = " ".repeat(widths[i] - DisplayWidth.of(cell.text));
            String text = terminal.styled(cell.style, cell.text);
            line.append(i == 0 ? "" : "  ");
            line.append(columns.get(i).right ? padding + text : i == widths.length - 1 ? text : text + padding);
        }
        terminal.println(line.toString());
    }
}
