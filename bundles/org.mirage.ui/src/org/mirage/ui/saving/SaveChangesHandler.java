// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.engine.compare.Difference;
import org.mirage.ui.compare.VersionsCompareInput;

/** Opens the wizard that saves what the compare editor shows, or what is selected there, as a change set. */
public final class SaveChangesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        if (HandlerUtil.getActiveEditorInput(event) instanceof VersionsCompareInput input && input.comparison() != null) {
            if (input.comparison().isThreeWay()) {
                MessageDialog.openInformation(shell, Messages.DifferencesPage_title, Messages.SaveChangesHandler_three);
            } else {
                SaveChangesWizard.open(shell, input.request().title(),
                        new DifferencesPage(ComparedName.of(input.request()), input.comparison(), selected(input)));
            }
        }
        return null;
    }

    /** Where everything is selected there is no part to choose. */
    private static List<Difference> selected(VersionsCompareInput input) {
        List<Difference> selected = input.selected();
        long all = input.comparison().counts().total();
        return selected.stream().anyMatch(difference -> difference.counts().total() == all) ? List.of() : selected;
    }
}
