// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.ui.Keys;

/** Stands where there is nothing to show yet and says why, and what to do. */
public final class MessagePage extends Composite {

    private static final int TEXT_WIDTH = 240;

    private final Composite middle;
    private final Label heading;
    private final Label text;

    /** A page with a picture and a heading. */
    public MessagePage(Composite parent, Image picture, String title, String explanation) {
        super(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(this);
        middle = new Composite(this, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(middle);
        GridLayoutFactory.swtDefaults().spacing(0, 8).applyTo(middle);
        if (picture != null) {
            Label icon = new Label(middle, SWT.NONE);
            icon.setImage(picture);
            GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(icon);
        }
        heading = new Label(middle, SWT.CENTER | SWT.WRAP);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        heading.setText(title);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(heading);
        text = new Label(middle, SWT.CENTER | SWT.WRAP);
        text.setText(explanation);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
    }

    /** Replaces the explanation, in which names and paths may stand. */
    public void explain(String explanation) {
        // an ampersand would make a mnemonic
        String shown = explanation.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
        if (!text.getText().equals(shown)) {
            text.setText(shown);
            layout(true, true);
        }
    }

    /** Adds a button below the text and returns the page. */
    public MessagePage button(String label, Image picture, String key, Runnable action) {
        Button button = Keys.mark(new Button(middle, SWT.PUSH), key);
        button.setText(label);
        button.setImage(picture);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).indent(0, 6).applyTo(button);
        return this;
    }
}
