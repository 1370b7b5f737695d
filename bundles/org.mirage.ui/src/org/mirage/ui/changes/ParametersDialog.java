// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.changes.Parameter;

/** Asks for the values of parameters, and for what else a dialog wants to know before it goes on. */
public abstract class ParametersDialog extends Dialog {

    private final String title;
    private final String button;
    private final String key;
    private final List<Parameter> parameters;
    private ParameterFields fields;
    private Map<String, byte[]> values = Map.of();

    /**
     * Makes a dialog that is not open yet.
     *
     * @param title what stands above its window
     * @param button says what it goes on with
     * @param key what the marks of the fields begin with
     */
    protected ParametersDialog(Shell shell, String title, String button, String key, List<Parameter> parameters) {
        super(shell);
        this.title = title;
        this.button = button;
        this.key = key;
        this.parameters = parameters;
    }

    /** The values, by name, when a person went on. */
    protected final Map<String, byte[]> values() {
        return values;
    }

    /** Says in two columns what it is about, and adds what there is to choose besides. */
    protected abstract void begin(Composite grid);

    /** Whether all is chosen besides the values. */
    protected boolean isChosen() {
        return true;
    }

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(area);
        begin(area);
        fields = new ParameterFields(area, parameters, key, this::check, () -> resized(area));
        return area;
    }

    /** The window grows where its fields need more room; what somebody made of it stays otherwise. */
    private static void resized(Composite area) {
        Shell shell = area.getShell();
        Point size = shell.getSize();
        Point needed = shell.computeSize(size.x, SWT.DEFAULT);
        if (needed.y > size.y) {
            shell.setSize(size.x, needed.y);
        }
        shell.layout(true, true);
    }

    /** A line of text over both columns. */
    protected static void line(Composite grid, String text, int width) {
        Label label = new Label(grid, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).hint(width, SWT.DEFAULT).applyTo(label);
    }

    @Override
    protected final void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(OK).setText(button);
        setButtonLayoutData(getButton(OK));
        check();
    }

    /** Lets a person go on when all is known. */
    protected final void check() {
        if (getButton(OK) != null) {
            getButton(OK).setEnabled(fields.missing().isEmpty() && isChosen());
        }
    }

    @Override
    protected final void okPressed() {
        values = fields.values();
        goOn();
    }

    /** Leaves the dialog to go on with the values; what is to be asked before is asked here, while all that was typed is there. */
    protected void goOn() {
        super.okPressed();
    }
}
