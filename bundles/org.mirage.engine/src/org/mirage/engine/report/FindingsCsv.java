// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.scanning.AffectedPackage;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.IgnoredFinding;
import org.mirage.engine.scanning.VersionFindings;

/** Writes what scans found as a table with a heading (RFC 4180), a row for each finding of each version. */
public final class FindingsCsv {

    private static final List<String> COLUMNS = List.of("image", "version", "severity", "kind", "rule", "what", "path", "package",
            "package_version", "fixed", "hint", "state", "reason", "author", "time", "key", "content");

    private final CsvRows rows;

    public FindingsCsv(OutputStream target) {
        rows = new CsvRows(target);
    }

    /** Writes all. */
    public void write(List<VersionFindings> found) throws IOException {
        rows.write(COLUMNS);
        for (VersionFindings version : found) {
            for (Finding finding : version.findings()) {
                write(version, finding, version.ignored().get(finding.key()));
            }
        }
    }

    private void write(VersionFindings version, Finding finding, IgnoredFinding ignored) throws IOException {
        AffectedPackage subject = finding.subject();
        List<String> cells = new ArrayList<>(List.of(version.version().name(), Integer.toString(version.version().number()),
                finding.severity().word(), finding.kind().word(), finding.rule(), finding.what(), finding.where()));
        cells.addAll(subject == null ? List.of("", "", "") : List.of(subject.name(), subject.version(), subject.fixed()));
        cells.add(finding.hint());
        cells.addAll(ignored == null ? List.of("open", "", "", "")
                : List.of("ignored", ignored.reason(), ignored.author(), Moment.show(ignored.time())));
        cells.add(finding.key());
        cells.add(finding.content() == null ? "" : finding.content().toString());
        rows.write(cells);
    }
}
