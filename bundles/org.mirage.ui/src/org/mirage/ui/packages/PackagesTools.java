// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.mirage.ui.Icons;
import org.mirage.ui.widgets.ToolAction;

/** The tools of the Packages view. */
final class PackagesTools {

    private final PackagesView view;
    private final IAction all;
    private final IAction pin;
    private final IAction save;

    PackagesTools(PackagesView view) {
        this.view = view;
        all = toggle(Messages.PackagesTools_all, Messages.PackagesTools_allTip, Icons.LIBRARY, view::setAll);
        pin = toggle(Messages.PackagesTools_pin, Messages.PackagesTools_pinTip, Icons.PIN, view::setPinned);
        save = new ToolAction(Messages.PackagesTools_save, Messages.PackagesTools_saveTip, Icons.REPORT, view::save);
        save.setEnabled(false);
    }

    void fill() {
        IToolBarManager tools = view.getViewSite().getActionBars().getToolBarManager();
        tools.add(all);
        tools.add(pin);
        tools.add(new Separator());
        tools.add(save);
    }

    /** Shows what is chosen. */
    void show(boolean pinned, boolean allImages) {
        pin.setChecked(pinned);
        all.setChecked(allImages);
    }

    /** Whether there is anything to save. */
    void setShown(boolean shown) {
        save.setEnabled(shown);
    }

    private static IAction toggle(String label, String tip, Icons icon, Consumer<Boolean> set) {
        Action action = new Action(label, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                set.accept(isChecked());
            }
        };
        action.setImageDescriptor(icon.descriptor());
        action.setToolTipText(tip);
        return action;
    }
}
