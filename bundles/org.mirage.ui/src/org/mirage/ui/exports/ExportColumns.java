// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.util.Comparator;
import java.util.List;

import org.mirage.engine.ListedExport;
import org.mirage.ui.Icons;
import org.mirage.ui.format.DateText;
import org.mirage.ui.widgets.RowColumn;

/** What the list shows of an export. */
final class ExportColumns {

    /** When it was; sorts at first. */
    static final String WHEN = "WHEN"; //$NON-NLS-1$
    /** Hypervisor or format. */
    static final String FORM = "FORM"; //$NON-NLS-1$

    private ExportColumns() {
    }

    static List<RowColumn<ListedExport>> all() {
        return List.of(
                new RowColumn<ListedExport>("WHAT", Messages.ExportColumns_what, 130, listed -> listed.export().label()) //$NON-NLS-1$
                        .picture(listed -> (listed.export().table() == null ? Icons.MACHINE : Icons.MACHINES).image()),
                new RowColumn<ListedExport>(WHEN, Messages.ExportColumns_when, 116, listed -> DateText.recent(listed.time()))
                        .sorted(Comparator.comparing(ListedExport::time)),
                new RowColumn<ListedExport>("TARGET", Messages.ExportColumns_target, 300, listed -> listed.export().target()), //$NON-NLS-1$
                new RowColumn<ListedExport>(FORM, Messages.ExportColumns_form, 150, listed -> ExportText.form(listed.export())),
                new RowColumn<ListedExport>("MACHINES", Messages.ExportColumns_machines, 90, //$NON-NLS-1$
                        listed -> ExportText.machines(listed.export())).sorted(Comparator.comparingInt(ExportColumns::machines)),
                new RowColumn<ListedExport>("CHANGES", Messages.ExportColumns_changes, 200, //$NON-NLS-1$
                        listed -> ExportText.changes(listed.export())),
                new RowColumn<ListedExport>("AUTHOR", Messages.ExportColumns_author, 70, ListedExport::author)); //$NON-NLS-1$
    }

    private static int machines(ListedExport listed) {
        return listed.export().table() == null ? 0 : listed.export().machines();
    }
}
