// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.mirage.ui.Keys;

/** Tells quietly in a corner that something is done; what a person should know besides is one click away. */
public final class Notice {

    private static final long SECONDS = 10;
    private static final int WIDTH = 300;

    private Notice() {
    }

    /**
     * Shows a notice; user-interface thread.
     *
     * @param remarks warnings and failures, none for a plain success
     */
    public static void show(String title, String text, List<String> remarks) {
        NotificationPopup.forDisplay(Display.getCurrent()).title(title, true).content(parent -> content(parent, title, text, remarks))
                .delay(SECONDS * 1000).fadeIn(false).open();
    }

    private static Control content(Composite parent, String title, String text, List<String> remarks) {
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout());
        Label label = Keys.mark(new Label(body, SWT.WRAP), "notice.text"); //$NON-NLS-1$
        label.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = WIDTH;
        label.setLayoutData(wide);
        if (!remarks.isEmpty()) {
            Link link = Keys.mark(new Link(body, SWT.NONE), "notice.remarks"); //$NON-NLS-1$
            link.setText(NLS.bind(remarks.size() == 1 ? Messages.Notice_remark : Messages.Notice_remarks, remarks.size()));
            link.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                    event -> MessageDialog.openInformation(window(), title, text + "\n\n" + String.join("\n", remarks)))); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return body;
    }

    private static Shell window() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? null : window.getShell();
    }
}
