// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Pages in the same place, one of which is seen: its children. */
public final class PageStack extends Composite {

    private final StackLayout layout = new StackLayout();

    /** Makes a stack without pages. */
    public PageStack(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(layout);
    }

    /** Brings a page into sight. */
    public void show(Control page) {
        if (layout.topControl != page) {
            layout.topControl = page;
            layout();
        }
    }

    /** The page that is seen; null before the first is shown. */
    public Control shown() {
        return layout.topControl;
    }
}
