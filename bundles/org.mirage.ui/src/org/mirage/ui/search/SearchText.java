// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.search.FindReport;
import org.mirage.ui.format.CountText;

/** Says in a line what a search found. */
final class SearchText {

    private SearchText() {
    }

    /**
     * The line.
     *
     * @param end how it ended; null while it runs
     * @param fitting files that the filter lets through; -1 without a filter
     */
    static String of(SearchJob job, SearchEnd end, int fitting) {
        long count = job.found().count();
        List<String> parts = new ArrayList<>();
        if (end != null && end.report() != null) {
            FindReport report = end.report();
            parts.add(report.files() == 0 ? Messages.SearchText_nothing : MessageFormat.format(Messages.SearchText_found, report.files(),
                    report.contents(), report.versions(), report.images()));
            parts.add(MessageFormat.format(Messages.SearchText_searched, report.searched()));
        } else {
            parts.add(MessageFormat.format(end == null ? Messages.SearchText_running : Messages.SearchText_stopped, count));
        }
        if (!job.request().names().isEmpty()) {
            parts.add(NLS.bind(Messages.SearchText_where, job.request().where()));
        }
        if (count > FoundList.LIMIT) {
            parts.add(NLS.bind(Messages.SearchText_limit, CountText.number(FoundList.LIMIT)));
        }
        if (fitting >= 0) {
            parts.add(MessageFormat.format(Messages.SearchText_fitting, fitting));
        }
        return String.join(Messages.SearchText_between, parts);
    }
}
