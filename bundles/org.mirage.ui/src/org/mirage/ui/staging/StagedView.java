// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.staging;

import java.text.MessageFormat;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.changes.EditTable;
import org.mirage.ui.content.FileInput;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.widgets.MessagePage;
import org.mirage.ui.widgets.PageStack;
import org.mirage.ui.widgets.PartFollower;
import org.mirage.ui.widgets.UndoActions;

/** What was changed in the files of the version that is looked at, without a new version of it; from here one is made. */
public final class StagedView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.mirage.ui.views.staged"; //$NON-NLS-1$

    private final Runnable follower = this::refresh;
    private final IPartListener parts = new PartFollower(this::looked);
    private PageStack stack;
    private MessagePage nothing;
    private EditTable edits;
    private StagedChanges shown;
    private Action create;
    private Action preview;
    private Action save;
    private Action discard;
    private Action discardAll;

    @Override
    public void createPartControl(Composite parent) {
        stack = Keys.mark(new PageStack(parent), "staged"); //$NON-NLS-1$
        nothing = new MessagePage(stack, null, "", Messages.StagedView_nothing); //$NON-NLS-1$
        edits = new EditTable(stack, "staged.edits"); //$NON-NLS-1$
        edits.table().addListener(SWT.Selection, event -> enable());
        create = action(Icons.VERSION, Messages.StagedView_create, () -> CreateVersionDialog.open(getSite().getShell(), shown));
        preview = action(Icons.COMPARE, Messages.StagedView_preview, () -> StagedActions.preview(getSite().getPage(), shown));
        save = action(Icons.SAVE, Messages.StagedView_save, () -> StagedActions.save(getSite().getShell(), shown));
        discard = action(Icons.UNDO, Messages.StagedView_discard, () -> shown.discard(edits.selected()));
        discardAll = action(Icons.DELETE, Messages.StagedView_discardAll, () -> shown.discard(List.copyOf(shown.set().getEdits())));
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        ActionContributionItem large = new ActionContributionItem(create);
        large.setMode(ActionContributionItem.MODE_FORCE_TEXT);
        bar.add(large);
        bar.add(new Separator());
        bar.add(preview);
        bar.add(save);
        bar.add(new Separator());
        bar.add(discard);
        bar.add(discardAll);
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.DELETE.getId(), discard);
        Staging.current().addListener(follower);
        getSite().getPage().addPartListener(parts);
        looked(getSite().getPage().getActiveEditor());
    }

    private static Action action(Icons icon, String label, Runnable run) {
        Action action = new Action(label, icon.descriptor()) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(label.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$
        return action;
    }

    /** Shows what is staged for the version that an editor is about; other editors change nothing. */
    private void looked(IWorkbenchPart part) {
        VersionInput version = part instanceof IEditorPart editor ? version(editor) : null;
        if (version != null && !version.isPlanned()) {
            show(Staging.current().of(version));
        } else if (shown == null) {
            refresh();
        }
    }

    private static VersionInput version(IEditorPart editor) {
        return switch (editor.getEditorInput()) {
            case VersionInput version -> version;
            case FileInput file -> file.version();
            default -> null;
        };
    }

    private void show(StagedChanges changes) {
        shown = changes;
        UndoActions.install(getSite(), getViewSite().getActionBars(), changes.history().context());
        refresh();
    }

    private void refresh() {
        if (stack.isDisposed()) {
            return;
        }
        boolean empty = shown == null || shown.isEmpty();
        int count = empty ? 0 : shown.set().getEdits().size();
        setContentDescription(shown == null ? "" //$NON-NLS-1$
                : MessageFormat.format(Messages.StagedView_count, shown.version().getName(), count));
        edits.show(empty ? null : shown.set());
        stack.show(empty ? nothing : edits.control());
        enable();
    }

    private void enable() {
        boolean some = shown != null && !shown.isEmpty();
        create.setEnabled(some);
        preview.setEnabled(some);
        save.setEnabled(some);
        discardAll.setEnabled(some);
        discard.setEnabled(some && !edits.selected().isEmpty());
    }

    @Override
    public void setFocus() {
        Control top = stack.shown();
        (top == edits.control() ? edits.table() : top).setFocus();
    }

    @Override
    public void dispose() {
        Staging.current().removeListener(follower);
        getSite().getPage().removePartListener(parts);
        super.dispose();
    }
}
