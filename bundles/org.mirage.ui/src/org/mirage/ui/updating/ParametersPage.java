// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.Names;
import org.mirage.engine.changes.ChangesHeader;
import org.mirage.engine.changes.Parameter;
import org.mirage.ui.Keys;

/** Asks for the values of a change set's parameters; secret ones are not shown while they are typed. */
final class ParametersPage extends WizardPage {

    private final Map<Parameter, Text> fields = new LinkedHashMap<>();
    private Composite page;
    private ChangesHeader shown = ChangesHeader.EMPTY;

    ParametersPage() {
        super("parameters"); //$NON-NLS-1$
        setTitle(Messages.ParametersPage_title);
        setMessage(Messages.ParametersPage_text);
    }

    @Override
    public void createControl(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(12, 8).applyTo(page);
        setControl(page);
        fill();
    }

    /** Asks for the parameters of that change set from now on; what was typed for the same ones stays. */
    void show(ChangesHeader header) {
        if (!header.parameters().equals(shown.parameters())) {
            shown = header;
            fill();
        }
    }

    private void fill() {
        if (page == null) {
            return;
        }
        for (var child : page.getChildren()) {
            child.dispose();
        }
        fields.clear();
        for (Parameter parameter : shown.parameters()) {
            Label label = new Label(page, SWT.NONE);
            label.setText(parameter.name());
            Text field = Keys.mark(new Text(page, SWT.BORDER | (parameter.secret() ? SWT.PASSWORD : SWT.SINGLE)),
                    "update.parameter." + parameter.name()); //$NON-NLS-1$
            if (parameter.initial() != null) {
                field.setText(Names.show(parameter.initial().bytes()));
            }
            field.addModifyListener(event -> check());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
            if (parameter.about() != null && !parameter.about().isEmpty()) {
                new Label(page, SWT.NONE);
                Label about = new Label(page, SWT.WRAP);
                about.setText(parameter.about().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
                GridDataFactory.fillDefaults().grab(true, false).indent(0, -4).applyTo(about);
            }
            fields.put(parameter, field);
        }
        page.layout(true, true);
        check();
    }

    private void check() {
        List<String> missing = fields.entrySet().stream().filter(one -> one.getKey().initial() == null && one.getValue().getText().isEmpty())
                .map(one -> one.getKey().name()).toList();
        setErrorMessage(null);
        setMessage(missing.isEmpty() ? Messages.ParametersPage_text : NLS.bind(Messages.ParametersPage_missing, String.join(", ", missing))); //$NON-NLS-1$
        setPageComplete(missing.isEmpty());
    }

    /** The values, by name. */
    Map<String, byte[]> values() {
        Map<String, byte[]> values = new LinkedHashMap<>();
        fields.forEach((parameter, field) -> values.put(parameter.name(), parameter.secret()
                ? field.getText().getBytes(StandardCharsets.UTF_8) : Names.parse(field.getText())));
        return values;
    }
}
