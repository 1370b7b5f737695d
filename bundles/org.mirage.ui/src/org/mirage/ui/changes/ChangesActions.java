// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.io.IOException;
import java.util.List;
import java.util.ResourceBundle;

import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.texteditor.FindReplaceAction;
import org.mirage.engine.KeptChangeSet;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.ui.changeset.ChangesHistory;
import org.mirage.ui.compare.CompareOpening;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.updating.ChosenChanges;
import org.mirage.ui.updating.UpdateWizard;
import org.mirage.ui.widgets.TextActions;
import org.mirage.ui.widgets.UndoActions;

/** What the menus do in a change editor: to the forms, or to the text, by what is looked at. */
final class ChangesActions {

    private final ChangesEditor editor;
    private final ChangesHistory history;
    private final SourcePage source;

    ChangesActions(ChangesEditor editor, ChangesHistory history, SourcePage source) {
        this.editor = editor;
        this.history = history;
        this.source = source;
    }

    /** Another page is looked at. */
    void page(boolean text) {
        TextActions.remove(editor.getEditorSite());
        if (text) {
            TextActions.install(editor.getEditorSite(), source.viewer());
        } else {
            UndoActions.install(editor.getEditorSite(), editor.getEditorSite().getActionBars(), history.context());
        }
        IActionBars bars = editor.getEditorSite().getActionBars();
        bars.setGlobalActionHandler(ActionFactory.FIND.getId(), text
                ? new FindReplaceAction(ResourceBundle.getBundle("org.mirage.ui.content.find"), "find.", editor) //$NON-NLS-1$ //$NON-NLS-2$
                : null);
        bars.updateActionBars();
    }

    /** Shows what the change set would do to a version that a person chooses. */
    void preview() {
        GivenChanges given = given();
        if (given != null) {
            new PreviewDialog(editor.getSite().getShell(), given.header()).ask((version, values) -> CompareOpening
                    .openPreview(editor.getSite().getPage(), VersionInput.of(version), given, values));
        }
    }

    /** Applies the change set to versions. */
    void apply() {
        GivenChanges given = given();
        if (given != null) {
            UpdateWizard.open(editor.getSite().getShell(), List.of(), ChosenChanges.of(given, editor.getPartName()));
        }
    }

    /** Has the library keep the change set under a name that a person gives. */
    void keep() {
        GivenChanges given = given();
        String name = given == null ? null : keeping().askName(KeptNameCheck.proposal(editor.proposedName()));
        if (name != null) {
            show(keeping().keep(name, given, editor.getPartName(), null));
        }
    }

    /** Keeps the change set again in place of the one that it was; false when that could not be. */
    boolean keepAgain(KeptChangeSet before) {
        GivenChanges given = given();
        return given != null && show(keeping().keep(before.name(), given, editor.getPartName(), before));
    }

    private boolean show(ChangesInput kept) {
        if (kept != null) {
            editor.kept(kept);
        }
        return kept != null;
    }

    private KeepChanges keeping() {
        return new KeepChanges(editor.getSite().getShell());
    }

    /** The change set as it stands, saved or not; null when something is wrong with it, which is shown. */
    private GivenChanges given() {
        try {
            return editor.current() == null ? null : editor.given();
        } catch (IOException wrong) {
            Failures.show(wrong);
            return null;
        }
    }
}
