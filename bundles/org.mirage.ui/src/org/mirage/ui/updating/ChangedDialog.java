// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.text.MessageFormat;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.mirage.engine.VersionName;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.ui.Keys;
import org.mirage.ui.widgets.TitledDialog;
import org.mirage.ui.widgets.WeightedTable;

/** Shows what packages or scripts changed in a machine, and asks whether it is to be kept. */
final class ChangedDialog extends TitledDialog {

    private static final int WIDTH = 640;
    private static final int LINES = 16;

    private final VersionName version;
    private final ChangedPaths changed;
    private final int more;
    private Button all;
    private PlannedDialog.Answer answer = PlannedDialog.Answer.NO;

    private ChangedDialog(Shell shell, VersionName version, ChangedPaths changed, int more) {
        super(shell, Messages.ChangedDialog_title, 1);
        this.version = version;
        this.changed = changed;
        this.more = more;
    }

    /**
     * Asks. User-interface thread.
     *
     * @param more how many versions follow
     * @param cancelled takes the question away
     */
    static PlannedDialog.Answer ask(VersionName version, ChangedPaths changed, int more, BooleanSupplier cancelled) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        ChangedDialog dialog = new ChangedDialog(window == null ? null : window.getShell(), version, changed, more);
        return dialog.openUnless(cancelled) == OK ? dialog.answer : PlannedDialog.Answer.NO;
    }

    @Override
    protected void fill(Composite form) {
        setTitle(NLS.bind(Messages.ChangedDialog_heading, version));
        DifferenceCounts counts = changed.counts();
        long added = counts.of(ChangeKind.ADDED);
        long removed = counts.of(ChangeKind.REMOVED);
        String text = MessageFormat.format(Messages.ChangedDialog_text, added, removed, counts.total() - added - removed);
        setMessage(changed.isCut() ? text + ' ' + MessageFormat.format(Messages.ChangedDialog_cut, changed.rows().size()) : text);
        WeightedTable columns = new WeightedTable(form, SWT.VIRTUAL | SWT.BORDER | SWT.V_SCROLL, "changed.paths"); //$NON-NLS-1$
        Table table = columns.table();
        Composite holder = columns.part();
        columns.column(Messages.ChangedDialog_path, 65).column(Messages.ChangedDialog_change, 35);
        table.addListener(SWT.SetData, event -> ((TableItem) event.item).setText(changed.rows().get(event.index)));
        table.setItemCount(changed.rows().size());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * table.getItemHeight()).applyTo(holder);
        if (more > 0) {
            all = Keys.mark(new Button(form, SWT.CHECK), "changed.all"); //$NON-NLS-1$
            all.setText(MessageFormat.format(Messages.ChangedDialog_all, more));
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OK, Messages.ChangedDialog_keep, true);
        createButton(parent, CANCEL, Messages.ChangedDialog_forget, false);
    }

    @Override
    protected void okPressed() {
        answer = all != null && all.getSelection() ? PlannedDialog.Answer.ALL : PlannedDialog.Answer.YES;
        super.okPressed();
    }
}
