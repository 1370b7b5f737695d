// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.model.Version;
import org.mirage.ui.Keys;

/** Which versions are changed, with what would become of each; and why. */
final class TargetsPage extends WizardPage {

    private static final int MESSAGE_LINES = 2;
    private static final int REMARK_LINES = 3;

    private final List<Version> begin;
    private final Supplier<Update> update;
    private TargetTable table;
    private Text remarks;
    private Button chosen;
    private UpdateChoice choice;
    private Text message;
    private Job running;

    TargetsPage(List<Version> begin, Supplier<Update> update) {
        super("targets"); //$NON-NLS-1$
        this.begin = begin;
        this.update = update;
        setTitle(Messages.TargetsPage_title);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(8, 8).applyTo(page);
        table = new TargetTable(page, begin, this::chosenChanged);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(640, 220).applyTo(table.control());
        remarks = Keys.mark(new Text(page, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "update.remarks"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(640, REMARK_LINES * remarks.getLineHeight()).applyTo(remarks);
        chosen = new Button(page, SWT.CHECK);
        chosen.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> look()));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(chosen);
        Label why = new Label(page, SWT.NONE);
        why.setText(Messages.TargetsPage_message);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 5).applyTo(why);
        message = Keys.mark(new Text(page, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "update.message"); //$NON-NLS-1$
        message.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, MESSAGE_LINES * message.getLineHeight()).applyTo(message);
        setControl(page);
        page.addDisposeListener(event -> stop());
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            message.setMessage(update.get().title());
            show(update.get().choice());
            look();
        } else {
            stop();
        }
    }

    /** Lets a person choose something besides. */
    private void show(UpdateChoice offered) {
        if (offered != choice) {
            choice = offered;
            chosen.setSelection(false);
        }
        chosen.setVisible(offered != null);
        if (offered != null) {
            Keys.mark(chosen, offered.key).setText(offered.label);
        }
        chosen.getParent().layout();
    }

    private void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    /** Looks what would become of each version, in the background. */
    private void look() {
        stop();
        table.forget();
        setErrorMessage(null);
        setPageComplete(false);
        setMessage(Messages.TargetsPage_looking);
        Job[] own = new Job[1];
        own[0] = new DryRunJob(update.get(), table.names(), isChosen(), getShell().getDisplay(), targets -> {
            if (running == own[0] && !getControl().isDisposed()) {
                looked(targets);
            }
        }, reason -> {
            if (running == own[0] && !getControl().isDisposed()) {
                setErrorMessage(reason);
            }
        });
        running = own[0];
        running.schedule();
    }

    private void looked(List<TargetOutlook> targets) {
        table.show(targets);
        setMessage(update.get().outlook(targets));
        chosenChanged();
    }

    private void chosenChanged() {
        remarks.setText(table.remarks());
        setPageComplete(!table.chosen().isEmpty());
    }

    /** The versions that are to be changed; all of them can have the changes. */
    List<TargetOutlook> chosen() {
        return table.chosen();
    }

    /** Why; null for the title of the change set. */
    String message() {
        return message.getText().isBlank() ? null : message.getText().trim();
    }

    /** Whether what can be chosen besides was chosen. */
    boolean isChosen() {
        return choice != null && chosen.getSelection();
    }
}
