// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.text.Collator;
import java.util.Comparator;
import java.util.function.Function;

import org.mirage.engine.ListedExport;
import org.mirage.ui.format.DateText;

/** What a row shows of an export. */
enum ExportColumn {
    WHAT(Messages.ExportColumn_what, 130, listed -> listed.export().label()),
    WHEN(Messages.ExportColumn_when, 116, listed -> DateText.recent(listed.time()), Comparator.comparing(ListedExport::time)),
    TARGET(Messages.ExportColumn_target, 300, listed -> listed.export().target()),
    FORM(Messages.ExportColumn_form, 150, listed -> ExportText.form(listed.export())),
    MACHINES(Messages.ExportColumn_machines, 90, listed -> ExportText.machines(listed.export()),
            Comparator.comparingInt(listed -> listed.export().table() == null ? 0 : listed.export().machines())),
    CHANGES(Messages.ExportColumn_changes, 200, listed -> ExportText.changes(listed.export())),
    AUTHOR(Messages.ExportColumn_author, 70, ListedExport::author);

    final String title;
    final int width;
    private final Function<ListedExport, String> text;
    private final Comparator<ListedExport> order;

    ExportColumn(String title, int width, Function<ListedExport, String> text) {
        this(title, width, text, Comparator.comparing(text, Collator.getInstance()));
    }

    ExportColumn(String title, int width, Function<ListedExport, String> text, Comparator<ListedExport> order) {
        this.title = title;
        this.width = width;
        this.text = text;
        this.order = order;
    }

    /** What stands in the cell. */
    String text(ListedExport listed) {
        return text.apply(listed);
    }

    /** How the column sorts; equal ones stand newest first. */
    Comparator<ListedExport> order(boolean down) {
        return (down ? order.reversed() : order).thenComparing(Comparator.comparingInt(ListedExport::number).reversed());
    }
}
