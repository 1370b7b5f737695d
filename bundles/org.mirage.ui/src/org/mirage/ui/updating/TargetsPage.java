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
import org.mirage.engine.UpdateReport;
import org.mirage.engine.VersionName;
import org.mirage.model.Version;
import org.mirage.ui.Keys;

/** Which versions are changed, with what would become of each; and why. */
final class TargetsPage extends WizardPage {

    private static final int MESSAGE_LINES = 2;

    private final List<Version> begin;
    private final Supplier<Update> update;
    private TargetTable table;
    private Button threeWay;
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
        threeWay = Keys.mark(new Button(page, SWT.CHECK), "update.threeWay"); //$NON-NLS-1$
        threeWay.setText(Messages.TargetsPage_threeWay);
        threeWay.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> look()));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(threeWay);
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
            threeWay.setVisible(update.get().merges());
            look();
        } else {
            stop();
        }
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
        own[0] = new DryRunJob(update.get(), table.names(), isThreeWay(), getShell().getDisplay(), report -> {
            if (running == own[0] && !getControl().isDisposed()) {
                looked(report);
            }
        }, reason -> {
            if (running == own[0] && !getControl().isDisposed()) {
                setErrorMessage(reason);
            }
        });
        running = own[0];
        running.schedule();
    }

    private void looked(UpdateReport report) {
        table.show(report);
        setMessage(update.get().outlook(report));
        chosenChanged();
    }

    private void chosenChanged() {
        setPageComplete(!table.chosen().isEmpty());
    }

    /** The versions that are to be changed; the change set fits all of them. */
    List<VersionName> chosen() {
        return table.chosen();
    }

    /** Why; null for the title of the change set. */
    String message() {
        return message.getText().isBlank() ? null : message.getText().trim();
    }

    /** Whether texts are merged. */
    boolean isThreeWay() {
        return threeWay.getVisible() && threeWay.getSelection();
    }
}
