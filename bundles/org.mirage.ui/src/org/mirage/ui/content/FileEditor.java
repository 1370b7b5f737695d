// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import java.io.IOException;
import java.util.ResourceBundle;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.text.IFindReplaceTarget;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.texteditor.FindReplaceAction;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.ui.files.StagedFiles;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.LatestRead;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.properties.FactsPage;
import org.mirage.ui.staging.FileChange;
import org.mirage.ui.staging.StagedChanges;
import org.mirage.ui.staging.Staging;
import org.mirage.ui.widgets.PartFollower;
import org.mirage.ui.widgets.TextActions;

/** A file of a version as text, which can be edited where it is one, and in hexadecimal. What is saved is staged: the version stays. */
public final class FileEditor extends MultiPageEditorPart {

    /** Id of the editor. */
    public static final String ID = "org.mirage.ui.editors.file"; //$NON-NLS-1$

    /** How much of a file is read as text unless more is asked for; larger ones are not edited. */
    private static final int FIRST_BYTES = 1 << 20;

    private static final int TEXT = 0;
    private static final int HEX = 1;

    private final FileSelection selection = new FileSelection();
    private final Runnable restage = this::restage;
    private final LatestRead restaging = new LatestRead();
    private final IPartListener follower = new PartFollower(part -> actions());
    private VersionEntry file;
    private StagedChanges staged;
    private TextPane text;
    private HexView hex;
    /** What is edited; null for what cannot be. */
    private EditableText editable;
    private String saved = ""; //$NON-NLS-1$

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof FileInput opened)) {
            throw new PartInitException(Messages.FileEditor_noFile);
        }
        super.init(site, input);
        file = opened.file();
        setPartName(input.getName());
        selection.setSelection(new StructuredSelection(file));
        site.setSelectionProvider(selection);
    }

    @Override
    protected void createPages() {
        text = new TextPane(getContainer(), "file.text"); //$NON-NLS-1$
        hex = new HexView(getContainer(), "file.hex"); //$NON-NLS-1$
        setPageText(addPage(text), Messages.FileEditor_text);
        setPageText(addPage(hex), Messages.FileEditor_hex);
        FindReplaceAction find = new FindReplaceAction(ResourceBundle.getBundle(Messages.class.getPackageName() + ".find"), //$NON-NLS-1$
                "find.", this); //$NON-NLS-1$
        getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE,
                new ActionHandler(find));
        staged = file.version().input().isPlanned() ? null : Staging.current().of(file.version().input());
        if (staged != null) {
            staged.addListener(restage);
        }
        getSite().getPage().addPartListener(follower);
        read(file, true);
    }

    private void read(VersionEntry from, boolean first) {
        ByteSource source = new EntryBytes(from);
        hex.show(source);
        ReadJob.run(getPartName(), text, monitor -> {
            byte[] bytes = TextPane.head(source, FIRST_BYTES);
            boolean whole = bytes.length == source.size();
            ShownText shown = ShownText.of(bytes, whole);
            EditableText edited = whole && staged != null ? EditableText.of(bytes) : null;
            return () -> show(from, bytes, shown, edited, first);
        });
    }

    private void show(VersionEntry from, byte[] bytes, ShownText shown, EditableText edited, boolean first) {
        file = from;
        selection.setSelection(new StructuredSelection(from));
        if (isDirty()) {
            return;
        }
        editable = edited;
        if (edited == null) {
            text.show(new EntryBytes(from), bytes, shown);
        } else {
            saved = edited.text();
            text.edit(edited.text(), this::typed);
        }
        if (first && shown.binary()) {
            setActivePage(HEX);
        }
        actions();
        typed();
    }

    private void typed() {
        firePropertyChange(PROP_DIRTY);
    }

    /** All editors of files share the menus: they are of the one that a person is in. */
    private void actions() {
        if (getSite().getPage().getActivePart() != this) {
            return;
        }
        if (editable != null && getActivePage() == TEXT) {
            TextActions.install(getEditorSite(), text.viewer());
        } else {
            TextActions.remove(getEditorSite());
        }
    }

    @Override
    protected void pageChange(int page) {
        super.pageChange(page);
        actions();
    }

    /** Shows what the file is like with what is staged by now, unless something is typed here that is not saved. */
    private void restage() {
        GivenChanges given;
        try {
            given = staged.isEmpty() ? null : staged.given();
        } catch (IOException wrong) {
            restaging.forget();
            Failures.show(wrong);
            return;
        }
        byte[] path = file.entry().path();
        restaging.run(getPartName(), text, monitor -> {
            StagedFiles files = StagedFiles.open(staged.version(), given, Monitor.NONE);
            VersionEntry now = new VersionEntry(files.shown(), files.shown().files().find(path));
            return () -> read(now, false);
        }, gone -> {
            // it was deleted or renamed; what is shown is what it was
        });
    }

    @Override
    public boolean isDirty() {
        return editable != null && !saved.equals(text.text());
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        try {
            String now = text.text();
            new FileChange(staged).write(file.entry(), editable.bytes(now));
            saved = now;
            typed();
        } catch (IOException failure) {
            monitor.setCanceled(true);
            Failures.show(failure);
        }
    }

    @Override
    public void doSaveAs() {
        // a file is extracted
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IFindReplaceTarget.class && text != null) {
            return adapter.cast(text.findTarget());
        }
        if (adapter == IPropertySheetPage.class) {
            return adapter.cast(new FactsPage());
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        if (staged != null) {
            staged.removeListener(restage);
        }
        if (text != null) {
            getSite().getPage().removePartListener(follower);
        }
        super.dispose();
    }
}
