// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.ImportReport;
import org.mirage.ui.format.CountText;
import org.mirage.ui.format.DateText;

/** What came of an import, in words. */
final class ImportResult {

    private final List<ImportReport> reports;
    private final List<String> problems;

    /** Of these files; beside what befell them, there were these problems. */
    ImportResult(List<ImportReport> reports, List<String> problems) {
        this.reports = reports;
        this.problems = problems;
    }

    private long done() {
        return reports.stream().filter(report -> report.failure() == null).count();
    }

    boolean allFailed() {
        return done() == 0 && !reports.isEmpty();
    }

    /** Why nothing was imported, one file a line. */
    String failures() {
        return reports.stream().map(ImportReport::failure).collect(Collectors.joining("\n")); //$NON-NLS-1$
    }

    String title() {
        return done() == reports.size() ? Messages.ImportResult_title
                : NLS.bind(Messages.ImportResult_titleSome, done(), reports.size());
    }

    /** The versions made, one a line, with what each cost. */
    String text() {
        return reports.stream().filter(report -> report.failure() == null).map(ImportResult::line)
                .collect(Collectors.joining("\n")); //$NON-NLS-1$
    }

    private static String line(ImportReport report) {
        if (report.alreadyThere()) {
            return NLS.bind(Messages.ImportResult_there, report.file().getFileName(), report.version().label());
        }
        return NLS.bind(Messages.ImportResult_line,
                new Object[] {report.version().label(), CountText.size(report.readBytes()), CountText.size(report.newBytes()),
                        DateText.duration(report.time())});
    }

    /** Failures, warnings and problems. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (ImportReport report : reports) {
            if (report.failure() != null) {
                remarks.add(report.failure());
            }
            for (String warning : report.warnings()) {
                remarks.add(report.file().getFileName() + ": " + warning); //$NON-NLS-1$
            }
        }
        remarks.addAll(problems);
        return remarks;
    }
}
