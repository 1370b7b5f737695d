// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.mirage.ui.Keys;

/** Stands where nothing was searched yet: says what can be asked, with examples to click. */
final class StartPage extends Composite {

    private static final int WIDTH = 760;

    /**
     * Makes the page.
     *
     * @param example gets the query that was clicked
     */
    StartPage(Composite parent, Consumer<String> example) {
        super(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 8).applyTo(this);
        Link text = Keys.mark(new Link(this, SWT.WRAP), "search.examples"); //$NON-NLS-1$
        text.setText(Messages.StartPage_text);
        text.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> example.accept(event.text)));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(text);
    }
}
