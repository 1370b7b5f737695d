// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.staging;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.ui.Keys;
import org.mirage.ui.changes.EditTable;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.TitledDialog;

/** Asks why, and makes a new version of what is staged; before that it looks whether all of it fits. */
final class CreateVersionDialog extends TitledDialog {

    private static final int MESSAGE_LINES = 3;
    private static final int EDIT_LINES = 8;

    private final StagedChanges staged;
    private final GivenChanges given;
    private Text message;

    private CreateVersionDialog(Shell shell, StagedChanges staged, GivenChanges given) {
        super(shell, Messages.CreateVersionDialog_title, 2);
        this.staged = staged;
        this.given = given;
    }

    /** Opens it on staged changes. */
    static void open(Shell shell, StagedChanges staged) {
        try {
            new CreateVersionDialog(shell, staged, staged.given()).open();
        } catch (IOException wrong) {
            Failures.show(wrong);
        }
    }

    @Override
    protected void fill(Composite form) {
        setTitle(NLS.bind(Messages.CreateVersionDialog_heading, staged.version().getName()));
        setMessage(Messages.CreateVersionDialog_checking);
        Label why = new Label(form, SWT.NONE);
        why.setText(Messages.CreateVersionDialog_message);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 5).applyTo(why);
        message = Keys.mark(new Text(form, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "create.message"); //$NON-NLS-1$
        message.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT);
        GridDataFactory.fillDefaults().grab(true, false).hint(420, MESSAGE_LINES * message.getLineHeight()).applyTo(message);
        EditTable edits = new EditTable(form, "create.edits"); //$NON-NLS-1$
        edits.show(staged.set());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(560, EDIT_LINES * edits.table().getItemHeight())
                .applyTo(edits.control());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OK, Messages.CreateVersionDialog_create, true).setEnabled(false);
        createButton(parent, CANCEL, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        ReadJob.run(Messages.CreateVersionDialog_checking, getShell(), monitor -> {
            UpdateReport report = new UpdateVersions(LibrarySession.current().engine(), given)
                    .targets(List.of(staged.version().version())).check(Monitor.NONE);
            return () -> checked(report.versions().getFirst());
        }, this::setErrorMessage);
    }

    private void checked(UpdatedVersion result) {
        switch (result.state()) {
            case APPLIES -> {
                setMessage(Messages.CreateVersionDialog_fits);
                getButton(OK).setEnabled(true);
            }
            case ALREADY_THERE -> setMessage(Messages.CreateVersionDialog_nothing, IMessageProvider.WARNING);
            default -> setErrorMessage(result.conflicts().stream().map(conflict -> Failures.sentence(conflict.reason()))
                    .collect(Collectors.joining("\n"))); //$NON-NLS-1$
        }
    }

    @Override
    protected void okPressed() {
        new CreateVersionJob(staged, given, message.getText().trim()).schedule();
        super.okPressed();
    }
}
