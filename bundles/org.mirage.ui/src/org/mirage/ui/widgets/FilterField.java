// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.mirage.ui.Keys;

/** A field whose text narrows what is shown; it tells what was typed after a pause, so that typing stays smooth. */
public final class FilterField {

    private static final int PAUSE_MILLISECONDS = 200;

    private final Text field;
    private final Runnable tell;
    private String told = ""; //$NON-NLS-1$

    /**
     * Makes the field.
     *
     * @param hint what stands in it while it is empty
     * @param key its mark
     * @param listener gets the trimmed text
     */
    public FilterField(Composite parent, String hint, String key, Consumer<String> listener) {
        field = Keys.mark(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), key);
        field.setMessage(hint);
        tell = () -> {
            if (!field.isDisposed() && !text().equals(told)) {
                told = text();
                listener.accept(told);
            }
        };
        field.addModifyListener(event -> field.getDisplay().timerExec(PAUSE_MILLISECONDS, tell));
        field.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ESC) {
                field.setText(""); //$NON-NLS-1$
            }
        }));
    }

    /** The widget, for layout. */
    public Text control() {
        return field;
    }

    private String text() {
        return field.getText().trim();
    }
}
