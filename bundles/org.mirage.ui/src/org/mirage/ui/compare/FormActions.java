// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.function.Consumer;

import org.eclipse.compare.CompareViewerPane;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.widgets.Composite;

/** Tools of the lower pane that choose in which form a difference is shown. */
final class FormActions {

    private final Shown shown;
    private final Consumer<Form> chooser;

    FormActions(Shown shown, Consumer<Form> chooser) {
        this.shown = shown;
        this.chooser = chooser;
    }

    /** Makes these the only tools of the pane. */
    void fill(Composite pane) {
        ToolBarManager bar = CompareViewerPane.getToolBarManager(pane);
        if (bar != null) {
            bar.removeAll();
            append(pane);
        }
    }

    /** Adds these to the tools of the pane. */
    void append(Composite pane) {
        ToolBarManager bar = CompareViewerPane.getToolBarManager(pane);
        if (bar != null) {
            bar.add(new Separator("forms")); //$NON-NLS-1$
            bar.add(action(Form.TEXT));
            bar.add(action(Form.HEX));
            bar.add(action(Form.PROPERTIES));
            bar.update(true);
        }
    }

    private IAction action(Form form) {
        Action action = new Action(form.label, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    chooser.accept(form);
                }
            }
        };
        action.setId("org.mirage.ui.compare.form." + form); //$NON-NLS-1$
        action.setImageDescriptor(form.icon.descriptor());
        action.setToolTipText(form.label);
        action.setEnabled(form == Form.PROPERTIES || shown.hasContent());
        action.setChecked(form == shown.form());
        return action;
    }
}
