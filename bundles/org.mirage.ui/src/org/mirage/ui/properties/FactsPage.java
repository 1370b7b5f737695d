// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.properties;

import java.util.List;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.mirage.ui.Icons;

/** Shows all that is known of what is selected. */
public final class FactsPage extends Page implements IPropertySheetPage {

    private FactsText text;
    private Object shown;
    private boolean planned;

    private final EContentAdapter follower = new EContentAdapter() {
        @Override
        public void notifyChanged(Notification notification) {
            super.notifyChanged(notification);
            if (!notification.isTouch() && !planned) {
                planned = true;
                text.control().getDisplay().asyncExec(FactsPage.this::draw);
            }
        }
    };

    @Override
    public void createControl(Composite parent) {
        text = new FactsText(parent);
        MenuManager menu = new MenuManager();
        menu.add(action(Messages.FactsPage_copy, text.control()::copy));
        menu.add(action(Messages.FactsPage_copyAll, this::copyAll));
        text.control().setMenu(menu.createContextMenu(text.control()));
        draw();
    }

    private Action action(String label, Runnable what) {
        return new Action(label, Icons.COPY.descriptor()) {
            @Override
            public void run() {
                what.run();
            }
        };
    }

    private void copyAll() {
        String all = text.control().getText();
        if (all.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(text.control().getDisplay());
        clipboard.setContents(new Object[] {all}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
        if (first == shown) {
            return;
        }
        unfollow();
        shown = first;
        if (shown instanceof EObject object) {
            object.eAdapters().add(follower);
        }
        Facts.load(shown, text.control(), this::draw);
        draw();
    }

    private void draw() {
        planned = false;
        StyledText control = text == null ? null : text.control();
        if (control == null || control.isDisposed()) {
            return;
        }
        List<FactGroup> groups = Facts.of(shown);
        if (groups.isEmpty()) {
            groups = List.of(new FactGroup(Messages.FactsPage_nothing).add(" ", " ")); //$NON-NLS-1$ //$NON-NLS-2$
        }
        text.show(groups);
    }

    private void unfollow() {
        if (shown instanceof EObject object) {
            object.eAdapters().remove(follower);
        }
    }

    @Override
    public Control getControl() {
        return text == null ? null : text.control();
    }

    @Override
    public void setFocus() {
        text.control().setFocus();
    }

    @Override
    public void dispose() {
        unfollow();
        super.dispose();
    }
}
