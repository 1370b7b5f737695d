// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.mirage.engine.changes.ChangesHeader;
import org.mirage.ui.changes.ParameterFields;

/** Asks for the values of a change set's parameters; secret ones are not shown while they are typed. */
final class ParametersPage extends WizardPage {

    private Composite page;
    private ParameterFields fields;
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
        fields = new ParameterFields(page, shown.parameters(), "update.parameter.", this::check); //$NON-NLS-1$
        page.layout(true, true);
        check();
    }

    private void check() {
        List<String> missing = fields.missing();
        setErrorMessage(null);
        setMessage(missing.isEmpty() ? Messages.ParametersPage_text
                : NLS.bind(Messages.ParametersPage_missing, String.join(", ", missing))); //$NON-NLS-1$
        setPageComplete(missing.isEmpty());
    }

    /** The values, by name. */
    Map<String, byte[]> values() {
        return fields == null ? Map.of() : fields.values();
    }
}
