// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.List;
import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.library.LibrarySession;

/** Asks which other images are to have what a run changed in the selected version. */
public final class CarryHandler extends AbstractHandler {

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(run(HandlerUtil.getVariable(context, ISources.ACTIVE_CURRENT_SELECTION_NAME)) != null);
    }

    /** The single version that is selected, of an image its newest, when a run made it; else null. */
    private static Version run(Object selection) {
        Object element = selection instanceof IStructuredSelection structured && structured.size() == 1 ? structured.getFirstElement()
                : null;
        Version version = element instanceof Image image ? image.newest() : element instanceof Version one ? one : null;
        return version != null && LibrarySession.current().isMadeByRun(version) ? version : null;
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Version run = run(HandlerUtil.getCurrentSelection(event));
        if (run != null) {
            open(HandlerUtil.getActiveShellChecked(event), run);
        }
        return null;
    }

    /** Opens the wizard on a version that a run made; the newest versions of all other images are chosen to begin with. */
    static void open(Shell shell, Version run) {
        List<Version> others = LibrarySession.current().model().getImages().stream().filter(image -> image != run.getImage())
                .map(Image::newest).filter(Objects::nonNull).toList();
        UpdateWizard.open(shell, others, ChosenChanges.ofRun(run));
    }
}
