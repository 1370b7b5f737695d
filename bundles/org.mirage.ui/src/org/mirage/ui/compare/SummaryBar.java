// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.format.CountText;
import org.mirage.ui.handlers.Commands;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.jobs.ReadJob;

/** Above all that differs: how many differences, how many bytes, and what counts. */
final class SummaryBar extends Composite {

    private final VersionsCompareInput input;
    private final CompareResult result;
    private final Link hidden;

    SummaryBar(Composite parent, VersionsCompareInput input, CompareResult result) {
        super(parent, SWT.NONE);
        this.input = input;
        this.result = result;
        GridLayoutFactory.fillDefaults().numColumns(5).margins(8, 3).spacing(12, 0).applyTo(this);
        Label counts = Keys.mark(new Label(this, SWT.NONE), "compare.counts"); //$NON-NLS-1$
        counts.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        counts.setText(counts(result.comparison().counts()));
        hidden = Keys.mark(new Link(this, SWT.NONE), "compare.hidden"); //$NON-NLS-1$
        hidden.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> input.choose(Profiles.EVERYTHING)));
        // a link breaks its line where there is little room, and must not make the bar higher
        int line = counts.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(SWT.DEFAULT, line).grab(true, false).applyTo(hidden);
        Label what = new Label(this, SWT.NONE);
        what.setText(Messages.SummaryBar_profile);
        profiles();
        ToolBar tools = new ToolBar(this, SWT.FLAT);
        if (input.request().planned() == null) {
            tool(tools, Icons.SWAP, Messages.SummaryBar_swap, "compare.swap", input::swap); //$NON-NLS-1$
            new ToolItem(tools, SWT.SEPARATOR);
        }
        tool(tools, Icons.REPORT, Messages.SummaryBar_report, "compare.report", () -> run(Commands.SAVE_REPORT)); //$NON-NLS-1$
        tool(tools, Icons.CHANGES, Messages.SummaryBar_changes, "compare.changes", () -> run(Commands.SAVE_CHANGES)); //$NON-NLS-1$
        countHidden();
    }

    private static void tool(ToolBar tools, Icons icon, String tip, String key, Runnable action) {
        ToolItem item = Keys.mark(new ToolItem(tools, SWT.PUSH), key);
        item.setImage(icon.image());
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }

    private void run(String command) {
        Commands.run(input.getWorkbenchPart().getSite(), command);
    }

    private static String counts(DifferenceCounts counts) {
        String bytes = ChangeText.bytes(counts);
        String number = counts.total() == 1 ? Messages.SummaryBar_one
                : NLS.bind(Messages.SummaryBar_many, CountText.number(counts.total()));
        return bytes.isEmpty() ? number : number + "   " + bytes; //$NON-NLS-1$
    }

    private void profiles() {
        Combo combo = Keys.mark(new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN), "compare.profile"); //$NON-NLS-1$
        List<CompareProfile> profiles = result.profiles();
        profiles.forEach(profile -> combo.add(profile.name()));
        combo.setText(input.request().profile());
        combo.setToolTipText(result.comparison().profile().description());
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (!combo.getText().equals(input.request().profile())) {
                input.choose(combo.getText());
            }
        }));
    }

    private void countHidden() {
        if (result.hidden() >= 0) {
            showHidden(result.hidden());
            return;
        }
        ReadJob.run(Messages.SummaryBar_counting, this, monitor -> {
            long count = result.comparison().hidden(new JobMonitor(monitor));
            return () -> showHidden(count);
        });
    }

    private void showHidden(long count) {
        if (count > 0) {
            hidden.setText(NLS.bind(Messages.SummaryBar_hidden, CountText.number(count)));
            layout();
        }
    }
}
