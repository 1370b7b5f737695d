// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.io.IOException;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.mirage.engine.Library;
import org.mirage.engine.ListExports;
import org.mirage.engine.ListedExport;
import org.mirage.engine.Monitor;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.handlers.Commands;
import org.mirage.ui.library.LibraryListView;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.RowTable;

/** What was exported: of what, when, to where and with what, whoever did it. */
public final class ExportsView extends LibraryListView<ListedExport> {

    /** Id of the view. */
    public static final String ID = "org.mirage.ui.views.exports"; //$NON-NLS-1$

    /** Percent of the width for the details. */
    private static final int DETAILS_SHARE = 32;

    private StyledText details;

    /** Makes the view. */
    public ExportsView() {
        super("exports", new Words(Messages.ExportsView_reading, Messages.ExportsView_filter, Messages.ExportsView_count, //$NON-NLS-1$
                Messages.ExportsView_nothing, Messages.ExportsView_problem), DETAILS_SHARE);
    }

    @Override
    protected void offer(MessagePage empty) {
        empty.button(Messages.ExportsView_export, Icons.EXPORT.image(), "exports.export", //$NON-NLS-1$
                () -> Commands.run(getSite(), Commands.EXPORT));
    }

    @Override
    protected RowTable<ListedExport> createTable(Composite parent) {
        RowTable<ListedExport> table = new RowTable<>(parent, "exports.table", ExportColumns.all()) //$NON-NLS-1$
                .knownBy(ListedExport::number).sortedBy(ExportColumns.WHEN, true).remembered(Plugin.settings("exports")); //$NON-NLS-1$
        new ExportActions(this, table).fill();
        return table;
    }

    @Override
    protected void createDetails(Composite parent) {
        details = Keys.mark(new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "exports.details"); //$NON-NLS-1$
        details.setFont(JFaceResources.getDialogFont());
        details.setMargins(8, 6, 8, 6);
    }

    @Override
    protected List<ListedExport> read(Library library) throws IOException {
        // those that sort alike stand newest first
        return new ListExports(library).call(Monitor.NONE).reversed();
    }

    @Override
    protected void describe(ListedExport export) {
        details.setText(export == null ? "" : ExportText.all(export)); //$NON-NLS-1$
    }
}
