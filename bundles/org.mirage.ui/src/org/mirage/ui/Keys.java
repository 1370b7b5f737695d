// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui;

import org.eclipse.swt.widgets.Widget;

/** Marks widgets with lasting names, so that tests and assistive tools find them whatever the language. */
public final class Keys {

    /** Name of the data under which a widget's mark is kept. */
    public static final String KEY = "org.mirage.ui.key"; //$NON-NLS-1$

    private Keys() {
    }

    /** Marks the widget and returns it. */
    public static <T extends Widget> T mark(T widget, String name) {
        widget.setData(KEY, name);
        return widget;
    }
}
