// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;
import org.mirage.ui.widgets.RowColumn;
import org.mirage.ui.widgets.TreeRow;

/** What a row shows of a finding. */
enum FindingColumn {
    SEVERITY(Messages.FindingColumn_severity, 170, row -> FindingText.severity(row.finding().severity()), column -> column
            .sorted(Comparator.comparing(row -> row.finding().severity()))
            .picture(row -> FindingText.icon(row.finding().severity()).image())
            .grouped(group -> NLS.bind(Messages.FindingColumn_group, group.grouping().title(group),
                    CountText.number(group.below().size())))),
    KIND(Messages.FindingColumn_kind, 96, row -> FindingText.kind(row.finding().kind())),
    RULE(Messages.FindingColumn_rule, 120, row -> FindingText.line(row.finding().rule())),
    WHAT(Messages.FindingColumn_what, 200, row -> FindingText.line(row.finding().what()), column -> column
            .grouped(group -> common(group, column, FindingText::counts))),
    WHERE(Messages.FindingColumn_where, 140, row -> FindingText.where(row.finding())),
    VERSION(Messages.FindingColumn_version, 70, row -> row.version().label(), column -> column
            .sorted(FindingRow.BY_VERSION)
            .grouped(group -> common(group, column, FindingColumn::versions))),
    FIXED(Messages.FindingColumn_fixed, 84,
            row -> row.finding().subject() == null ? "" : FindingText.line(row.finding().subject().fixed())), //$NON-NLS-1$
    STATE(Messages.FindingColumn_state, 120, row -> FindingText.state(row.ignored()), column -> column
            .picture(row -> row.ignored() == null ? null : Icons.IGNORED.image())
            .grouped(group -> common(group, column, FindingColumn::states)));

    private final RowColumn<FindingRow> column;

    FindingColumn(String title, int width, Function<FindingRow, String> text) {
        this(title, width, text, column -> column.grouped(group -> common(group, column, _ -> ""))); //$NON-NLS-1$
    }

    FindingColumn(String title, int width, Function<FindingRow, String> text, UnaryOperator<RowColumn<FindingRow>> more) {
        column = more.apply(new RowColumn<>(name(), title, width, text).colour(FindingColumn::colour));
    }

    /** All of them, as they stand at first. */
    static List<RowColumn<FindingRow>> all() {
        return Arrays.stream(values()).map(one -> one.column).toList();
    }

    private static Color colour(FindingRow row) {
        return row.ignored() == null ? null : Display.getCurrent().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
    }

    /** What all findings of a group have in the column, or what else is to be said where they differ. */
    private static String common(TreeRow<FindingRow> group, RowColumn<FindingRow> column, Function<List<FindingRow>, String> otherwise) {
        List<FindingRow> rows = group.below().stream().map(TreeRow::item).toList();
        List<String> some = rows.stream().map(column::text).distinct().limit(2).toList();
        return some.size() == 1 ? some.getFirst() : otherwise.apply(rows);
    }

    private static String versions(List<FindingRow> rows) {
        return MessageFormat.format(Messages.FindingColumn_versions, rows.stream().map(row -> row.version().record()).distinct().count());
    }

    private static String states(List<FindingRow> rows) {
        long open = rows.stream().filter(row -> row.ignored() == null).count();
        return MessageFormat.format(Messages.FindingColumn_states, open, rows.size() - open);
    }
}
