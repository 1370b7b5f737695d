// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.mirage.engine.EntryKinds;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Writes rows of a table (RFC 4180). */
final class CsvRows {

    /** What is told of an entry. */
    static final List<String> ENTRY_COLUMNS = List.of("type", "size", "mode", "owner", "group", "time", "target", "content");

    private final OutputStream target;

    CsvRows(OutputStream target) {
        this.target = target;
    }

    void write(List<String> cells) throws IOException {
        String line = cells.stream().map(CsvRows::cell).collect(Collectors.joining(",")) + "\r\n";
        target.write(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String text) {
        // a spreadsheet would take it for a formula, and whoever made the image would have written that
        String harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r' || c == '\'');
        return plain && harmless.strip().length() == harmless.length() ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /** The cells of an entry; empty ones for null. */
    static List<String> entry(MachineEntry shown) {
        if (shown == null) {
            return Collections.nCopies(ENTRY_COLUMNS.size(), "");
        }
        Entry entry = shown.entry();
        return List.of(EntryKinds.word(entry.type()), entry.type() == EntryType.FILE ? Long.toString(entry.size()) : "",
                EntryKinds.octal(entry.permissions()), Long.toString(entry.owner()), Long.toString(entry.group()),
                Moment.show(entry.seconds(), entry.nanoseconds()), entry.target() == null ? "" : Names.show(entry.target()),
                entry.content() == null ? "" : entry.content().toString());
    }
}
