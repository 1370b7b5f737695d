// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.ui.format.CountText;
import org.mirage.ui.widgets.RowArrangement;
import org.mirage.ui.widgets.TreeRow;

/** Says in a line what was found. */
final class ResultsText {

    private ResultsText() {
    }

    /**
     * The line.
     *
     * @param rows all that was found
     * @param filter what decides which of it is shown
     */
    static String of(ScanResults results, List<FindingRow> rows, RowArrangement.Arranged<FindingRow> arranged, FindingFilter filter) {
        List<FindingRow> open = rows.stream().filter(row -> row.ignored() == null).toList();
        List<String> parts = new ArrayList<>();
        parts.add(open.isEmpty() ? Messages.ResultsText_noneOpen : FindingText.counts(open));
        if (open.size() < rows.size()) {
            parts.add(MessageFormat.format(Messages.ResultsText_ignored, rows.size() - open.size()));
        }
        parts.add(MessageFormat.format(Messages.ResultsText_versions, results.found().size()));
        parts.add(results.request() == null ? Messages.ResultsText_known : results.request().what());
        if (!filter.equals(FindingFilter.OPEN)) {
            parts.add(MessageFormat.format(Messages.ResultsText_fitting, arranged.fitting()));
        }
        int shown = TreeRow.count(arranged.rows());
        if (shown < arranged.fitting()) {
            parts.add(NLS.bind(Messages.ResultsText_limit, CountText.number(shown)));
        }
        return String.join(Messages.ResultsText_between, parts);
    }
}
