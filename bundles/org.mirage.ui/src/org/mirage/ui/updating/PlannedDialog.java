// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
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
import org.mirage.engine.Names;
import org.mirage.engine.VersionName;
import org.mirage.engine.running.PlannedChange;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.widgets.TitledDialog;
import org.mirage.ui.widgets.WeightedTable;

/** Shows what a machine's package manager would do, and asks whether it shall. */
final class PlannedDialog extends TitledDialog {

    /** What a person said. */
    enum Answer {
        YES, NO,
        /** Yes, and for all versions that follow, too. */
        ALL
    }

    private static final int WIDTH = 560;
    private static final int LINES = 12;

    private final VersionName version;
    private final List<PlannedChange> changes;
    private final int more;
    private Button all;
    private Answer answer = Answer.NO;

    private PlannedDialog(Shell shell, VersionName version, List<PlannedChange> changes, int more) {
        super(shell, Messages.PlannedDialog_title, 1);
        this.version = version;
        this.changes = changes;
        this.more = more;
    }

    /**
     * Asks. User-interface thread.
     *
     * @param more how many versions follow
     * @param cancelled takes the question away
     */
    static Answer ask(VersionName version, List<PlannedChange> changes, int more, BooleanSupplier cancelled) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        PlannedDialog dialog = new PlannedDialog(window == null ? null : window.getShell(), version, changes, more);
        return dialog.openUnless(cancelled) == OK ? dialog.answer : Answer.NO;
    }

    @Override
    protected void fill(Composite form) {
        setTitle(NLS.bind(Messages.PlannedDialog_heading, version));
        setMessage(MessageFormat.format(Messages.PlannedDialog_text,
                changes.stream().filter(change -> !change.installs() && !change.removes()).count(),
                changes.stream().filter(PlannedChange::installs).count(), changes.stream().filter(PlannedChange::removes).count()));
        WeightedTable columns = new WeightedTable(form, SWT.VIRTUAL | SWT.BORDER | SWT.V_SCROLL, "planned.changes"); //$NON-NLS-1$
        Table table = columns.table();
        Composite holder = columns.part();
        columns.column(Messages.PlannedDialog_package, 40).column(Messages.PlannedDialog_before, 30)
                .column(Messages.PlannedDialog_after, 30);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, changes.get(event.index)));
        table.setItemCount(changes.size());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * table.getItemHeight()).applyTo(holder);
        if (more > 0) {
            all = Keys.mark(new Button(form, SWT.CHECK), "planned.all"); //$NON-NLS-1$
            all.setText(MessageFormat.format(Messages.PlannedDialog_all, more));
        }
    }

    private static void fill(TableItem item, PlannedChange change) {
        item.setText(new String[] {shown(change.name()), change.installs() ? Messages.PlannedDialog_none : shown(change.before()),
                change.removes() ? Messages.PlannedDialog_none : shown(change.after())});
        item.setImage((change.removes() ? Icons.EDIT_PACKAGE_REMOVE : change.installs() ? Icons.ADD : Icons.EDIT_PACKAGE).image());
    }

    /** The words come from the machine, which may say anything. */
    private static String shown(String word) {
        return Names.show(word.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OK, Messages.PlannedDialog_upgrade, true);
        createButton(parent, CANCEL, Messages.PlannedDialog_leave, false);
    }

    @Override
    protected void okPressed() {
        answer = all != null && all.getSelection() ? Answer.ALL : Answer.YES;
        super.okPressed();
    }
}
