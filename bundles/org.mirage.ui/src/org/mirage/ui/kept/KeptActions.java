// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.kept;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.KeptChangeSet;
import org.mirage.engine.KeptChanges;
import org.mirage.engine.KeptName;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.ui.Icons;
import org.mirage.ui.changes.ChangesOpening;
import org.mirage.ui.changes.KeptNameCheck;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.updating.ChosenChanges;
import org.mirage.ui.updating.UpdateWizard;
import org.mirage.ui.widgets.RowActions;
import org.mirage.ui.widgets.RowTable;

/** Tools and context menu of the view of change sets that the library keeps. */
final class KeptActions {

    private static final int FORGET = 0;
    private static final int KEEP = 1;

    private final KeptView view;
    private final RowTable<KeptChangeSet> table;

    KeptActions(KeptView view, RowTable<KeptChangeSet> table) {
        this.view = view;
        this.table = table;
    }

    void fill() {
        RowActions<KeptChangeSet> actions = new RowActions<>(table);
        IAction open = actions.addForOne(Messages.KeptActions_open, Icons.OPEN, this::open, _ -> true);
        IAction update = actions.addForOne(Messages.KeptActions_update, Icons.UPDATE, this::update, _ -> true);
        update.setToolTipText(Messages.KeptActions_updateTip);
        actions.separate();
        IAction rename = actions.addForOne(Messages.KeptActions_rename, null, this::rename, _ -> true);
        IAction forget = actions.add(Messages.KeptActions_forget, Icons.DELETE, this::forget, rows -> !rows.isEmpty());
        actions.separate();
        actions.addCopy();
        actions.setDefault(open);
        table.control().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.stateMask == 0 && event.keyCode == SWT.F2 && rename.isEnabled()) {
                rename.run();
            } else if (event.stateMask == 0 && event.keyCode == SWT.DEL && forget.isEnabled()) {
                forget.run();
            }
        }));
        IToolBarManager tools = view.getViewSite().getActionBars().getToolBarManager();
        ActionContributionItem tool = new ActionContributionItem(update);
        tool.setMode(ActionContributionItem.MODE_FORCE_TEXT);
        tools.add(tool);
    }

    private void open(KeptChangeSet set) {
        ReadJob.run(Messages.KeptView_reading, table.control(), monitor -> {
            // somebody may have kept another one since the list was read
            KeptChangeSet newest = kept().find(new KeptName(set.name(), 0), Monitor.NONE);
            String text = new String(kept().text(newest), StandardCharsets.UTF_8);
            return () -> ChangesOpening.openKept(view.getSite().getPage(), newest, text);
        });
    }

    private void update(KeptChangeSet set) {
        ReadJob.run(Messages.KeptView_reading, table.control(), monitor -> {
            GivenChanges given = kept().given(set.label(), Monitor.NONE);
            return () -> UpdateWizard.open(shell(), List.of(), ChosenChanges.of(given, set.name()));
        });
    }

    private void rename(KeptChangeSet set) {
        InputDialog dialog = new InputDialog(shell(), Messages.KeptActions_renameTitle, NLS.bind(Messages.KeptActions_renameText, set.name()),
                set.name(), name -> name.equals(set.name()) ? "" : KeptNameCheck.problem(name)); //$NON-NLS-1$
        if (dialog.open() == Window.OK) {
            String name = dialog.getValue();
            new KeptJob(NLS.bind(Messages.KeptActions_renaming, set.name()), (kept, monitor) -> kept.rename(set.name(), name, monitor),
                    view::load).schedule();
        }
    }

    private void forget(List<KeptChangeSet> sets) {
        String names = sets.stream().map(KeptChangeSet::name).collect(Collectors.joining(", ")); //$NON-NLS-1$
        // Enter keeps them: there is no way back
        if (new MessageDialog(shell(), Messages.KeptActions_forgetTitle, null, NLS.bind(Messages.KeptActions_forgetText, names),
                MessageDialog.QUESTION, KEEP, Messages.KeptActions_forgetIt, Messages.KeptActions_keep).open() == FORGET) {
            new KeptJob(NLS.bind(Messages.KeptActions_forgetting, names), (kept, monitor) -> {
                for (KeptChangeSet set : sets) {
                    kept.forget(set.name(), monitor);
                }
            }, view::load).schedule();
        }
    }

    private static KeptChanges kept() throws MirageException {
        return new KeptChanges(LibrarySession.current().engine());
    }

    private Shell shell() {
        return view.getSite().getShell();
    }
}
