// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.text.Collator;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.mirage.ui.format.CountText;

/** What a row shows of a finding. */
enum FindingColumn {
    SEVERITY(Messages.FindingColumn_severity, 170, row -> FindingText.severity(row.finding().severity()),
            Comparator.comparing(row -> row.finding().severity())),
    KIND(Messages.FindingColumn_kind, 96, row -> FindingText.kind(row.finding().kind()), null),
    RULE(Messages.FindingColumn_rule, 120, row -> FindingText.line(row.finding().rule()), null),
    WHAT(Messages.FindingColumn_what, 200, row -> FindingText.line(row.finding().what()), null),
    WHERE(Messages.FindingColumn_where, 140, row -> FindingText.where(row.finding()), null),
    VERSION(Messages.FindingColumn_version, 70, row -> row.version().label(),
            Comparator.comparing((FindingRow row) -> row.version().name(), Collator.getInstance())
                    .thenComparing(row -> row.version().number())),
    FIXED(Messages.FindingColumn_fixed, 84,
            row -> row.finding().subject() == null ? "" : FindingText.line(row.finding().subject().fixed()), null), //$NON-NLS-1$
    STATE(Messages.FindingColumn_state, 120, row -> FindingText.state(row.ignored()), null);

    final String title;
    final int width;
    private final Function<FindingRow, String> text;
    private final Comparator<FindingRow> order;

    FindingColumn(String title, int width, Function<FindingRow, String> text, Comparator<FindingRow> order) {
        this.title = title;
        this.width = width;
        this.text = text;
        this.order = order != null ? order : Comparator.comparing(text, Collator.getInstance());
    }

    /** What stands in the cell of a finding. */
    String text(FindingRow row) {
        return text.apply(row);
    }

    /** What stands in the cell of a group. */
    String text(FindingRow group, FindingGrouping grouping) {
        List<String> some = group.below().stream().map(text).distinct().limit(2).toList();
        return switch (this) {
            case SEVERITY -> NLS.bind(Messages.FindingColumn_group, grouping.name(group), CountText.number(group.below().size()));
            case WHAT -> some.size() == 1 ? some.getFirst() : FindingText.counts(group.below());
            case VERSION -> some.size() == 1 ? some.getFirst() : MessageFormat.format(Messages.FindingColumn_versions,
                    group.below().stream().map(row -> row.version().record()).distinct().count());
            case KIND, RULE, WHERE, FIXED -> some.size() == 1 ? some.getFirst() : ""; //$NON-NLS-1$
            case STATE -> some.size() == 1 ? some.getFirst() : MessageFormat.format(Messages.FindingColumn_states,
                    group.below().stream().filter(row -> row.ignored() == null).count(),
                    group.below().stream().filter(row -> row.ignored() != null).count());
        };
    }

    /** How the column sorts; equal ones keep their order. */
    Comparator<FindingRow> order() {
        return order;
    }
}
