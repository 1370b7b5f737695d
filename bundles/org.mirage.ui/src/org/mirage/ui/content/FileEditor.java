// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import java.util.ResourceBundle;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.text.IFindReplaceTarget;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.eclipse.ui.texteditor.FindReplaceAction;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.properties.FactsPage;

/** A file of a version, read only: as text and in hexadecimal. */
public final class FileEditor extends MultiPageEditorPart {

    /** Id of the editor. */
    public static final String ID = "org.mirage.ui.editors.file"; //$NON-NLS-1$

    /** How much of a file is read as text unless more is asked for. */
    private static final int FIRST_BYTES = 1 << 20;

    private final FileSelection selection = new FileSelection();
    private TextPane text;
    private HexView hex;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof FileInput file)) {
            throw new PartInitException(Messages.FileEditor_noFile);
        }
        super.init(site, input);
        setPartName(input.getName());
        selection.setSelection(new StructuredSelection(file.file()));
        site.setSelectionProvider(selection);
    }

    @Override
    protected void createPages() {
        text = new TextPane(getContainer(), "file.text"); //$NON-NLS-1$
        hex = new HexView(getContainer(), "file.hex"); //$NON-NLS-1$
        setPageText(addPage(text), Messages.FileEditor_text);
        setPageText(addPage(hex), Messages.FileEditor_hex);
        ByteSource source = new EntryBytes(((FileInput) getEditorInput()).file());
        hex.show(source);
        FindReplaceAction find = new FindReplaceAction(ResourceBundle.getBundle(Messages.class.getPackageName() + ".find"), "find.", this); //$NON-NLS-1$ //$NON-NLS-2$
        getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE,
                new ActionHandler(find));
        ReadJob.run(getPartName(), text, monitor -> {
            byte[] bytes = TextPane.head(source, FIRST_BYTES);
            ShownText shown = ShownText.of(bytes, bytes.length == source.size());
            return () -> {
                text.show(source, bytes, shown);
                if (shown.binary()) {
                    setActivePage(1);
                }
            };
        });
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
    public void doSave(IProgressMonitor monitor) {
        // a version never changes
    }

    @Override
    public void doSaveAs() {
        // a version never changes
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
