// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.MirageException;

/**
 * Tables of comma-separated values as RFC 4180 has them, with line feeds alone as ends of lines, too. What spreadsheets write where
 * the comma is in numbers, semicolons or tabs in place of commas, is told by the first line.
 */
public final class CsvText {

    private static final int END = -1;
    private static final char QUOTE = '"';

    private final String text;
    private final String name;
    private final char separator;
    private int at;
    private long line = 1;

    /**
     * A cell.
     *
     * @param line that it begins on, from 1 on
     * @param column its number in the row, from 1 on
     */
    public record Cell(String text, long line, int column) {
    }

    private CsvText(String text, String name) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.name = name;
        separator = separator(this.text);
    }

    /**
     * Reads a table; rows may have different numbers of cells, and lines in which nothing stands are none.
     *
     * @param name of the table in messages
     * @throws MirageException saying line and column where it is none
     */
    public static List<List<Cell>> read(String text, String name) throws MirageException {
        CsvText csv = new CsvText(text, name);
        List<List<Cell>> rows = new ArrayList<>();
        while (csv.peek() != END) {
            List<Cell> row = csv.row();
            if (row.size() > 1 || !row.getFirst().text().isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Writes a table with commas; ends of lines are as the RFC has them. */
    public static String write(List<List<String>> rows) {
        StringBuilder csv = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                csv.append(i == 0 ? "" : ",").append(row.get(i).matches("[^\",\\r\\n]*") ? row.get(i)
                        : QUOTE + row.get(i).replace("\"", "\"\"") + QUOTE);
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char one : new char[] {';', '\t'}) {
            if (count(first, one) > count(first, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String text, char one) {
        return text.chars().filter(c -> c == one).count();
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    /** Takes the end of a line, when one comes. */
    private boolean takesEnd() {
        int length = text.startsWith("\r\n", at) ? 2 : peek() == '\n' ? 1 : 0;
        at += length;
        line += length > 0 ? 1 : 0;
        return length > 0;
    }

    private List<Cell> row() throws MirageException {
        List<Cell> cells = new ArrayList<>();
        while (true) {
            int column = cells.size() + 1;
            long begin = line;
            cells.add(new Cell(peek() == QUOTE ? quoted(column) : plain(column), begin, column));
            if (peek() == END || takesEnd()) {
                return cells;
            }
            at++;
        }
    }

    private String plain(int column) throws MirageException {
        int start = at;
        while (peek() != END && peek() != separator && peek() != '\n' && !text.startsWith("\r\n", at)) {
            if (peek() == QUOTE) {
                throw wrong(line, column, "a quote within a value that does not begin with one; put the value in quotes and double"
                        + " those in it");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted(int column) throws MirageException {
        long begin = line;
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            int next = text.indexOf(QUOTE, at);
            if (next < 0) {
                throw wrong(begin, column, "the quote that begins the value is never closed");
            }
            String part = text.substring(at, next);
            line += count(part, '\n');
            value.append(part);
            at = next + 1;
            if (peek() != QUOTE) {
                break;
            }
            value.append(QUOTE);
            at++;
        }
        if (peek() != END && peek() != separator && peek() != '\n' && !text.startsWith("\r\n", at)) {
            throw wrong(line, column, "something follows the closing quote");
        }
        return value.toString();
    }

    private MirageException wrong(long where, int column, String what) {
        return new InvalidTableException(name, where, column, what);
    }
}
