// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.overview;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.mirage.ui.Keys;

/** Numbers in a row, each in large with what it counts below it. */
final class Tiles extends Composite {

    private final Font large;

    /** Makes an empty row. */
    Tiles(Composite parent) {
        super(parent, SWT.NONE);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), this);
        large = resources.create(FontDescriptor.createFrom(JFaceResources.getDialogFont()).increaseHeight(8));
        GridLayoutFactory.fillDefaults().numColumns(0).spacing(36, 0).applyTo(this);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(this);
    }

    /**
     * Adds a number.
     *
     * @param colour of the number; null for the usual one
     * @param clicked what a click does; null for nothing
     */
    void add(String key, String number, String what, Color colour, Runnable clicked) {
        ((GridLayout) getLayout()).numColumns++;
        Composite tile = Keys.mark(new Composite(this, SWT.NONE), key);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(tile);
        Label value = Keys.mark(new Label(tile, SWT.NONE), key + ".number"); //$NON-NLS-1$
        value.setFont(large);
        value.setText(number);
        value.setForeground(colour);
        Label below = new Label(tile, SWT.NONE);
        below.setText(what);
        below.setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        if (clicked != null) {
            Cursor hand = getDisplay().getSystemCursor(SWT.CURSOR_HAND);
            for (Control control : new Control[] {tile, value, below}) {
                control.setCursor(hand);
                control.addListener(SWT.MouseUp, event -> clicked.run());
            }
        }
    }
}
