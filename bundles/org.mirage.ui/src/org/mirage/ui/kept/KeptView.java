// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.mirage.engine.KeptChangeSet;
import org.mirage.engine.KeptChanges;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.changes.ChangesOpening;
import org.mirage.ui.jobs.LatestRead;
import org.mirage.ui.library.LibraryListView;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.RowTable;

/** The change sets that the library keeps, with the text of the one that is selected. */
public final class KeptView extends LibraryListView<KeptChangeSet> {

    /** Id of the view. */
    public static final String ID = "org.mirage.ui.views.kept"; //$NON-NLS-1$

    /** Percent of the width for the text. */
    private static final int TEXT_SHARE = 42;
    /** Characters of a text; the editor shows all of it. */
    private static final int SHOWN = 100_000;

    private final LatestRead latest = new LatestRead();
    private StyledText details;
    private KeptChangeSet detailed;

    /** Makes the view. */
    public KeptView() {
        super("kept", new Words(Messages.KeptView_reading, Messages.KeptView_filter, Messages.KeptView_count, //$NON-NLS-1$
                Messages.KeptView_nothing, Messages.KeptView_problem), TEXT_SHARE);
    }

    @Override
    protected void offer(MessagePage empty) {
        empty.button(Messages.KeptView_new, Icons.CHANGES.image(), "kept.new", //$NON-NLS-1$
                () -> ChangesOpening.openNew(getSite().getPage()));
    }

    @Override
    protected RowTable<KeptChangeSet> createTable(Composite parent) {
        RowTable<KeptChangeSet> table = new RowTable<>(parent, "kept.table", KeptColumns.all()) //$NON-NLS-1$
                .knownBy(KeptChangeSet::name).sortedBy(KeptColumns.NAME, false).remembered(Plugin.settings("kept")); //$NON-NLS-1$
        new KeptActions(this, table).fill();
        return table;
    }

    @Override
    protected void createDetails(Composite parent) {
        details = Keys.mark(new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL), "kept.text"); //$NON-NLS-1$
        details.setFont(JFaceResources.getTextFont());
        details.setMargins(8, 6, 8, 6);
    }

    @Override
    protected List<KeptChangeSet> read(Library library) throws IOException {
        return new KeptChanges(library).list(Monitor.NONE);
    }

    @Override
    protected void describe(KeptChangeSet set) {
        if (set == null) {
            latest.forget();
            details.setText(""); //$NON-NLS-1$
        } else if (!set.equals(detailed)) {
            String heading = KeptText.heading(set);
            details.setText(heading);
            latest.run(Messages.KeptView_reading, details, monitor -> {
                String text = new String(new KeptChanges(LibrarySession.current().engine()).text(set), StandardCharsets.UTF_8);
                return () -> details.setText(heading + "\n\n" + text.substring(0, Math.min(SHOWN, text.length()))); //$NON-NLS-1$
            }, reason -> details.setText(heading + "\n\n" + reason)); //$NON-NLS-1$
        }
        detailed = set;
    }
}
