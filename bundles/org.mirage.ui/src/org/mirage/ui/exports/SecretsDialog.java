// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.ListedExport;
import org.mirage.engine.changes.Parameter;
import org.mirage.ui.changes.ParameterFields;

/** Asks for the values that an export needs and that nobody kept, because they are secret. */
final class SecretsDialog extends Dialog {

    private static final int WIDTH = 360;

    private final ListedExport listed;
    private final List<Parameter> parameters;
    private ParameterFields fields;
    private Map<String, byte[]> values;

    private SecretsDialog(Shell shell, ListedExport listed, List<Parameter> parameters) {
        super(shell);
        this.listed = listed;
        this.parameters = parameters;
    }

    /** The values; null when a person leaves it. */
    static Map<String, byte[]> ask(Shell shell, ListedExport listed, List<Parameter> parameters) {
        SecretsDialog dialog = new SecretsDialog(shell, listed, parameters);
        return dialog.open() == Window.OK ? dialog.values : null;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.RepeatExport_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(area);
        Label text = new Label(area, SWT.WRAP);
        text.setText(NLS.bind(Messages.SecretsDialog_text, listed.export().label()).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        fields = new ParameterFields(area, parameters, "exports.parameter.", this::check); //$NON-NLS-1$
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(OK).setText(Messages.SecretsDialog_export);
        setButtonLayoutData(getButton(OK));
        check();
    }

    private void check() {
        if (getButton(OK) != null) {
            getButton(OK).setEnabled(fields.missing().isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        values = fields.values();
        super.okPressed();
    }
}
