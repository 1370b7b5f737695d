// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.overview;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;

/** A part of the page under a heading, with lines that can be clicked. */
final class Section extends Composite {

    private static final int COLUMNS = 4;
    private static final int WIDTH = 360;

    /** Makes it empty. */
    Section(Composite parent, String heading) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(8, 4).applyTo(this);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, false).applyTo(this);
        Label title = new Label(this, SWT.NONE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        title.setText(heading);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).applyTo(title);
        Label line = new Label(this, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).applyTo(line);
    }

    /** Adds a text over the whole width, of which parts can be clicked. */
    void text(String key, String text, Consumer<String> clicked) {
        Link link = link(key, text, clicked);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(link);
    }

    /**
     * Adds a line.
     *
     * @param text what can be clicked in it is marked
     * @param besides said more quietly
     * @param when stands at the end
     */
    void line(Icons icon, String key, String text, String besides, String when, Consumer<String> clicked) {
        Label picture = new Label(this, SWT.NONE);
        picture.setImage(icon.image());
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(picture);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(link(key, text, clicked));
        quiet(besides, true);
        quiet(when, false);
    }

    private Link link(String key, String text, Consumer<String> clicked) {
        Link link = Keys.mark(new Link(this, SWT.WRAP), key);
        link.setText(text);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> clicked.accept(event.text)));
        return link;
    }

    private void quiet(String text, boolean grab) {
        Label label = new Label(this, SWT.NONE);
        label.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        label.setToolTipText(text);
        label.setForeground(faint());
        // what is long is cut, or it would push away what stands beside
        GridDataFactory.fillDefaults().align(grab ? SWT.FILL : SWT.END, SWT.CENTER).grab(grab, false)
                .hint(grab ? 1 : SWT.DEFAULT, SWT.DEFAULT).applyTo(label);
    }

    private Color faint() {
        return getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
    }
}
