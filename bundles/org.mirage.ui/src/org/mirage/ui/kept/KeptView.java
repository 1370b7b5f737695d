// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.kept;

import java.nio.charset.StandardCharsets;
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
import org.mirage.engine.KeptChangeSet;
import org.mirage.engine.KeptChanges;
import org.mirage.engine.Monitor;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.changes.ChangesOpening;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.FilterField;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.RowTable;

/** The change sets that the library keeps, with the text of the one that is selected; follows the library. */
public final class KeptView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.mirage.ui.views.kept"; //$NON-NLS-1$

    private static final int[] WEIGHTS = {58, 42};
    /** Characters of a text; the editor shows all of it. */
    private static final int SHOWN = 100_000;

    private final Runnable follower = this::load;
    private Composite stack;
    private MessagePage nothing;
    private MessagePage problem;
    private Composite page;
    private RowTable<KeptChangeSet> table;
    private StyledText details;
    private KeptChangeSet detailed;
    private long question;

    @Override
    public void createPartControl(Composite parent) {
        stack = Keys.mark(new Composite(parent, SWT.NONE), "kept"); //$NON-NLS-1$
        stack.setLayout(new StackLayout());
        nothing = new MessagePage(stack, null, "", Messages.KeptView_nothing) //$NON-NLS-1$
                .button(Messages.KeptView_new, Icons.CHANGES.image(), "kept.new", //$NON-NLS-1$
                        () -> ChangesOpening.openNew(getSite().getPage()));
        problem = new MessagePage(stack, Icons.WARNING.image(), Messages.KeptView_problem, "") //$NON-NLS-1$
                .button(Messages.KeptView_again, Icons.REFRESH.image(), "kept.reload", this::load); //$NON-NLS-1$
        page = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        FilterField filter = new FilterField(page, Messages.KeptView_filter, "kept.filter", text -> table.filter(text)); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 2).applyTo(filter.control());
        SashForm halves = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        table = new RowTable<>(halves, "kept.table", KeptColumns.all()) //$NON-NLS-1$
                .knownBy(KeptChangeSet::name).sortedBy(KeptColumns.NAME, false).remembered(Plugin.settings("kept")); //$NON-NLS-1$
        details = Keys.mark(new StyledText(halves, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL), "kept.text"); //$NON-NLS-1$
        details.setFont(JFaceResources.getTextFont());
        details.setMargins(8, 6, 8, 6);
        halves.setWeights(WEIGHTS);
        table.control().addListener(SWT.Selection, event -> showDetails());
        new KeptActions(this, table).fill();
        top(nothing);
        LibrarySession.current().addListener(follower);
        load();
    }

    /** Reads the list in the background; only the last answer counts. */
    void load() {
        long asked = ++question;
        ReadJob.run(Messages.KeptView_reading, stack, monitor -> {
            List<KeptChangeSet> kept = new KeptChanges(LibrarySession.current().engine()).list(Monitor.NONE);
            return () -> {
                if (asked == question) {
                    show(kept);
                }
            };
        }, reason -> {
            if (asked == question) {
                problem.explain(reason);
                top(problem);
            }
        });
    }

    private void show(List<KeptChangeSet> kept) {
        setContentDescription(kept.isEmpty() ? "" : MessageFormat.format(Messages.KeptView_count, kept.size())); //$NON-NLS-1$
        table.show(kept);
        top(kept.isEmpty() ? nothing : page);
        showDetails();
    }

    private void showDetails() {
        List<KeptChangeSet> selected = table.selected();
        KeptChangeSet one = selected.size() == 1 ? selected.getFirst() : null;
        if (one == null) {
            details.setText(""); //$NON-NLS-1$
        } else if (!one.equals(detailed)) {
            details.setText(KeptText.heading(one));
            ReadJob.run(Messages.KeptView_reading, details, monitor -> {
                String text = new String(new KeptChanges(LibrarySession.current().engine()).text(one), StandardCharsets.UTF_8);
                return () -> {
                    if (one.equals(detailed)) {
                        details.setText(KeptText.heading(one) + "\n\n" + text.substring(0, Math.min(SHOWN, text.length()))); //$NON-NLS-1$
                    }
                };
            }, reason -> {
                if (one.equals(detailed)) {
                    details.setText(KeptText.heading(one) + "\n\n" + reason); //$NON-NLS-1$
                }
            });
        }
        detailed = one;
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
