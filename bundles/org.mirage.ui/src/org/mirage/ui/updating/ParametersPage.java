// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.mirage.engine.customising.CustomisingStep;
import org.mirage.ui.changes.ValuesForm;

/** Asks for the values of a change set's parameters; secret ones are not shown while they are typed. */
final class ParametersPage extends WizardPage {

    private ValuesForm form;
    private CustomisingStep step;

    ParametersPage() {
        super("parameters"); //$NON-NLS-1$
        setTitle(Messages.ParametersPage_title);
        setMessage(Messages.ParametersPage_text);
    }

    @Override
    public void createControl(Composite parent) {
        form = new ValuesForm(parent, "update.parameter.", this::check); //$NON-NLS-1$
        setControl(form.control());
        show(step);
    }

    /** Asks for the parameters of that change set from now on; what was typed for the same ones stays. */
    void show(CustomisingStep asking) {
        step = asking;
        if (form != null && step != null) {
            form.show(step.parameters());
            check();
        }
    }

    private void check() {
        if (form == null || step == null) {
            return;
        }
        List<String> missing = form.missing();
        String fault = form.fault(List.of(step));
        setErrorMessage(fault);
        setMessage(missing.isEmpty() ? Messages.ParametersPage_text
                : NLS.bind(Messages.ParametersPage_missing, String.join(", ", missing))); //$NON-NLS-1$
        setPageComplete(missing.isEmpty() && fault == null);
    }

    /** The values, by name. */
    Map<String, byte[]> values() {
        return form == null ? Map.of() : form.values();
    }
}
