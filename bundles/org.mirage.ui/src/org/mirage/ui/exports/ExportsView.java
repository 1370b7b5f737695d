// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.text.MessageFormat;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.mirage.engine.ListExports;
import org.mirage.engine.ListedExport;
import org.mirage.engine.Monitor;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.handlers.Commands;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.FilterField;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.RowTable;

/** What was exported: of what, when, to where and with what, whoever did it; follows the library. */
public final class ExportsView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.mirage.ui.views.exports"; //$NON-NLS-1$

    private static final int[] WEIGHTS = {68, 32};

    private final Runnable follower = this::load;
    private Composite stack;
    private MessagePage nothing;
    private MessagePage problem;
    private Composite page;
    private RowTable<ListedExport> table;
    private StyledText details;
    private long question;

    @Override
    public void createPartControl(Composite parent) {
        stack = Keys.mark(new Composite(parent, SWT.NONE), "exports"); //$NON-NLS-1$
        stack.setLayout(new StackLayout());
        nothing = new MessagePage(stack, null, "", Messages.ExportsView_nothing) //$NON-NLS-1$
                .button(Messages.ExportsView_export, Icons.EXPORT.image(), "exports.export", //$NON-NLS-1$
                        () -> Commands.run(getSite(), Commands.EXPORT));
        problem = new MessagePage(stack, Icons.WARNING.image(), Messages.ExportsView_problem, "") //$NON-NLS-1$
                .button(Messages.ExportsView_again, Icons.REFRESH.image(), "exports.reload", this::load); //$NON-NLS-1$
        page = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        FilterField filter = new FilterField(page, Messages.ExportsView_filter, "exports.filter", text -> table.filter(text)); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 2).applyTo(filter.control());
        SashForm halves = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        table = new RowTable<>(halves, "exports.table", ExportColumns.all()) //$NON-NLS-1$
                .knownBy(ListedExport::number).sortedBy(ExportColumns.WHEN, true).remembered(Plugin.settings("exports")); //$NON-NLS-1$
        details = Keys.mark(new StyledText(halves, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "exports.details"); //$NON-NLS-1$
        details.setFont(JFaceResources.getDialogFont());
        details.setMargins(8, 6, 8, 6);
        halves.setWeights(WEIGHTS);
        table.control().addListener(SWT.Selection, event -> showDetails());
        new ExportActions(this, table).fill();
        top(nothing);
        LibrarySession.current().addListener(follower);
        load();
    }

    /** Reads the list in the background; only the last answer counts. */
    private void load() {
        long asked = ++question;
        ReadJob.run(Messages.ExportsView_reading, stack, monitor -> {
            List<ListedExport> exports = new ListExports(LibrarySession.current().engine()).call(Monitor.NONE);
            return () -> {
                if (asked == question) {
                    show(exports);
                }
            };
        }, reason -> {
            if (asked == question) {
                problem.explain(reason);
                top(problem);
            }
        });
    }

    private void show(List<ListedExport> exports) {
        setContentDescription(exports.isEmpty() ? "" : MessageFormat.format(Messages.ExportsView_count, exports.size())); //$NON-NLS-1$
        // those that sort alike stand newest first
        table.show(exports.reversed());
        top(exports.isEmpty() ? nothing : page);
    }

    private void showDetails() {
        List<ListedExport> selected = table.selected();
        details.setText(selected.size() == 1 ? ExportText.all(selected.getFirst()) : ""); //$NON-NLS-1$
    }

    private void top(Control control) {
        StackLayout layout = (StackLayout) stack.getLayout();
        if (layout.topControl != control) {
            layout.topControl = control;
            stack.layout();
        }
    }

    @Override
    public void setFocus() {
        Control top = ((StackLayout) stack.getLayout()).topControl;
        (top == page ? table.control() : top).setFocus();
    }

    @Override
    public void dispose() {
        LibrarySession.current().removeListener(follower);
        super.dispose();
    }
}
