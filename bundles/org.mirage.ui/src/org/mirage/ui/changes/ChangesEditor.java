// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.text.IFindReplaceTarget;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.mirage.engine.KeptChangeSet;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.InvalidChangesException;
import org.mirage.model.ChangeSet;
import org.mirage.model.MirageFactory;
import org.mirage.ui.changeset.ChangesHistory;
import org.mirage.ui.changeset.ChangesText;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.widgets.PartFollower;
import org.mirage.ui.widgets.ReplaceQuestion;

/**
 * Edits a change set: its edits in forms, its title and parameters, and its text. All three show the same; what was typed as text
 * is taken over when another page is looked at, if nothing is wrong with it.
 */
public final class ChangesEditor extends MultiPageEditorPart {

    /** Id of the editor. */
    public static final String ID = "org.mirage.ui.editors.changes"; //$NON-NLS-1$

    private static final int EDITS = 0;
    private static final int HEADER = 1;
    private static final int SOURCE = 2;
    private static final long SIZE_LIMIT = 64 << 20;

    private final ChangeSet set = MirageFactory.eINSTANCE.createChangeSet();
    private ChangesHistory history;
    private EditsPage edits;
    private HeaderPage header;
    private SourcePage source;
    private ChangesActions actions;
    /** All editors of change sets share the menus: they are of the one that a person is in. */
    private final IPartListener follower = new PartFollower(part -> {
        if (part == this) {
            actions.page(getActivePage() == SOURCE);
        }
    });
    private String text;
    /** What the file holds when something is wrong with that, so that the forms cannot show it; else null. */
    private String wrongText;
    /** Whether a text stands here that is neither in the forms nor in the file. */
    private boolean textDirty;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ChangesInput changes)) {
            throw new PartInitException(Messages.ChangesEditor_noChanges);
        }
        super.init(site, input);
        setPartName(input.getName());
        try {
            text = changes.file() == null ? changes.text() : read(changes.file());
        } catch (IOException failure) {
            throw new PartInitException(Failures.text(failure), failure);
        }
    }

    private static String read(Path file) throws IOException {
        if (Files.size(file) > SIZE_LIMIT) {
            throw new IOException(NLS.bind(Messages.ChangesEditor_large, file));
        }
        // bytes that are no UTF-8 become marks that the reader refuses, with their line
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    @Override
    protected void createPages() {
        boolean right = takeOver(text);
        history = new ChangesHistory(set);
        edits = new EditsPage(getContainer(), history, () -> actions.preview(), () -> actions.apply(),
                () -> actions.keep());
        header = new HeaderPage(getContainer(), history);
        source = new SourcePage(getContainer(), this::typed);
        setPageText(addPage(edits), Messages.ChangesEditor_edits);
        setPageText(addPage(header), Messages.ChangesEditor_header);
        setPageText(addPage(source), Messages.ChangesEditor_source);
        actions = new ChangesActions(this, history, source);
        history.addListener(this::changed);
        if (right) {
            source.show(text);
        } else {
            wrongText = text;
            source.showWrong(text);
            setActivePage(SOURCE);
            source.goToProblem();
        }
        actions.page(getActivePage() == SOURCE);
        getSite().getPage().addPartListener(follower);
    }

    /** Makes the model say what a text says; false when something is wrong with the text. */
    private boolean takeOver(String from) {
        try {
            replace(ChangesText.model(ChangesText.parse(from, getPartName())));
            return true;
        } catch (InvalidChangesException invalid) {
            return false;
        }
    }

    private void replace(ChangeSet by) {
        set.setTitle(by.getTitle());
        set.setFromVersion(by.getFromVersion());
        set.setFromRecord(by.getFromRecord());
        set.setToVersion(by.getToVersion());
        set.setToRecord(by.getToRecord());
        EcoreUtil.setEList(set.getComment(), new ArrayList<>(by.getComment()));
        EcoreUtil.setEList(set.getClosingComment(), new ArrayList<>(by.getClosingComment()));
        set.getParameters().clear();
        set.getParameters().addAll(new ArrayList<>(by.getParameters()));
        set.getEdits().clear();
        set.getEdits().addAll(new ArrayList<>(by.getEdits()));
    }

    private void changed() {
        edits.refresh();
        header.refresh();
        if (getActivePage() != SOURCE) {
            source.show(ChangesText.write(set));
        }
        firePropertyChange(PROP_DIRTY);
    }

    private void typed() {
        boolean dirty = source.isTyped() && !source.text().equals(wrongText);
        if (getActivePage() == SOURCE && dirty != textDirty) {
            textDirty = dirty;
            firePropertyChange(PROP_DIRTY);
        }
    }

    @Override
    protected void pageChange(int page) {
        if (page != SOURCE && source.isTyped() && !takeSource()) {
            // the forms would show what is not meant any more
            getSite().getShell().getDisplay().asyncExec(() -> {
                setActivePage(SOURCE);
                source.goToProblem();
            });
        }
        super.pageChange(page);
        actions.page(page == SOURCE);
    }

    /** Takes over what was typed as text, as one step; false when something is wrong with it. */
    private boolean takeSource() {
        var typed = source.check();
        if (typed == null) {
            return false;
        }
        source.accept();
        textDirty = false;
        history.change(Messages.ChangesEditor_sourceStep, () -> replace(ChangesText.model(typed)));
        return true;
    }

    /** What was typed last is in the model now; null when something is wrong with it, which is shown. */
    ChangeSet current() {
        if (source.isTyped() && !takeSource()) {
            setActivePage(SOURCE);
            source.goToProblem();
            return null;
        }
        return set;
    }

    /**
     * The change set as the engine applies it; what it puts from disk lies beside its file.
     *
     * @throws InvalidChangesException when something is wrong with it
     */
    GivenChanges given() throws IOException {
        byte[] written = ChangesText.write(ChangesText.engine(set, getPartName())).getBytes(StandardCharsets.UTF_8);
        return GivenChanges.read(written, getPartName(), folder());
    }

    private Path folder() throws IOException {
        ChangesInput input = input();
        if (input.file() != null) {
            return input.file().getParent();
        }
        return input.kept() != null && mayReadDisk(input.text()) ? null : Path.of("/"); //$NON-NLS-1$
    }

    /** What the library keeps reads nothing from disk; where it would, it was put there by other means, and is not to get what it wants. */
    private boolean mayReadDisk(String kept) throws IOException {
        try {
            return GivenChanges.read(kept.getBytes(StandardCharsets.UTF_8), getPartName(), null).readsDisk();
        } catch (InvalidChangesException wrong) {
            return true;
        }
    }

    private ChangesInput input() {
        return (ChangesInput) getEditorInput();
    }

    /** What the change set could be called in the library. */
    String proposedName() {
        return input().file() == null && input().kept() == null ? "" : getPartName(); //$NON-NLS-1$
    }

    /** The library keeps it now; what is in no file goes on under its name. */
    void kept(ChangesInput kept) {
        if (input().file() != null) {
            return;
        }
        String now = kept.text();
        if (!now.equals(ChangesText.write(set))) {
            history.change(Messages.ChangesEditor_keptStep, () -> takeOver(now));
        }
        setInput(kept);
        setPartName(getEditorInput().getName());
        firePropertyChange(PROP_INPUT);
        saved(now);
    }

    @Override
    public boolean isDirty() {
        return textDirty || history != null && history.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        Path file = input().file();
        KeptChangeSet kept = input().kept();
        if (file == null && kept == null) {
            doSaveAs();
        } else if (kept != null ? !actions.keepAgain(kept) : !save(file)) {
            monitor.setCanceled(true);
        }
    }

    private boolean save(Path file) {
        boolean taken = !source.isTyped() || takeSource();
        String saved = taken ? ChangesText.write(set) : source.text();
        try {
            Files.writeString(file, saved);
        } catch (IOException failure) {
            Failures.show(failure);
            return false;
        }
        if (taken) {
            saved(saved);
        } else {
            wrongText = saved;
            clean();
        }
        return true;
    }

    private void saved(String now) {
        wrongText = null;
        source.show(now);
        clean();
    }

    private void clean() {
        textDirty = false;
        history.saved();
        firePropertyChange(PROP_DIRTY);
    }

    @Override
    public void doSaveAs() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText(Messages.ChangesEditor_saveAs);
        dialog.setFilterExtensions(new String[] {"*" + ChangesOpening.ENDING, "*"}); //$NON-NLS-1$ //$NON-NLS-2$
        Path now = input().file();
        KeptChangeSet kept = input().kept();
        dialog.setFileName(now != null ? now.getFileName().toString()
                : kept != null ? kept.name() + ChangesOpening.ENDING : Messages.ChangesEditor_newFile);
        if (now != null) {
            dialog.setFilterPath(String.valueOf(now.getParent()));
        }
        String chosen = dialog.open();
        if (chosen != null) {
            saveAs(Path.of(chosen.endsWith(ChangesOpening.ENDING) ? chosen : chosen + ChangesOpening.ENDING));
        }
    }

    /** Saves into a file, after asking when there is one already, and goes on with that file. */
    void saveAs(Path file) {
        if (ReplaceQuestion.ask(getSite().getShell(), file) && save(file)) {
            setInput(ChangesInput.of(file));
            setPartName(getEditorInput().getName());
            firePropertyChange(PROP_INPUT);
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IFindReplaceTarget.class) {
            return source == null || getActivePage() != SOURCE ? null : adapter.cast(source.findTarget());
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        switch (getActivePage()) {
            case EDITS -> edits.setFocus();
            case HEADER -> header.setFocus();
            default -> source.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (history != null) {
            history.dispose();
            getSite().getPage().removePartListener(follower);
        }
        super.dispose();
    }
}
