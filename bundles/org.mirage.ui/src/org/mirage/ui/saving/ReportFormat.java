// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.util.Arrays;
import java.util.Locale;

import org.mirage.engine.WriteReport;

/** Formats of reports to choose from, with what they are good for. */
enum ReportFormat {
    HTML(WriteReport.Format.HTML, Messages.ReportFormat_html), CSV(WriteReport.Format.CSV, Messages.ReportFormat_csv),
    JSON(WriteReport.Format.JSON, Messages.ReportFormat_json);

    /** What the engine calls it. */
    final WriteReport.Format format;
    final String label;

    ReportFormat(WriteReport.Format format, String label) {
        this.format = format;
        this.label = label;
    }

    /** The usual ending of its files, with the dot. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT); //$NON-NLS-1$
    }

    /** Those that the combo box shows, in order. */
    static String[] labels() {
        return Arrays.stream(values()).map(format -> format.label).toArray(String[]::new);
    }
}
