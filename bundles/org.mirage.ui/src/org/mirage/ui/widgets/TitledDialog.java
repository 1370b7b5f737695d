// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.function.BooleanSupplier;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** A dialog with a heading, a line that says what it is about or what is wrong, and a form below. */
public abstract class TitledDialog extends TitleAreaDialog {

    private static final int CANCEL_CHECK_MILLISECONDS = 250;

    private final String title;
    private final int columns;

    /**
     * Makes a dialog that is not open yet.
     *
     * @param title what stands above its window
     * @param columns of the form
     */
    protected TitledDialog(Shell shell, String title, int columns) {
        super(shell);
        this.title = title;
        this.columns = columns;
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(columns).margins(12, 12).spacing(10, 8).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        fill(form);
        return area;
    }

    /** Makes what stands in the form. */
    protected abstract void fill(Composite form);

    /** Opens it, and leaves it by itself when what asks was cancelled meanwhile; what the pressed button is for. */
    protected final int openUnless(BooleanSupplier cancelled) {
        create();
        watch(cancelled);
        return open();
    }

    private void watch(BooleanSupplier cancelled) {
        Shell shell = getShell();
        shell.getDisplay().timerExec(CANCEL_CHECK_MILLISECONDS, () -> {
            if (shell.isDisposed()) {
                return;
            }
            if (cancelled.getAsBoolean()) {
                cancelPressed();
            } else {
                watch(cancelled);
            }
        });
    }
}
