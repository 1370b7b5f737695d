// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.engine.changes.Parameter;

/** Fields for the values of a change set's parameters; secret ones are not shown while they are typed. */
final class ParameterFields {

    private final Map<Parameter, ParameterField> fields = new LinkedHashMap<>();

    /**
     * Makes the fields in a grid of two columns.
     *
     * @param key what their marks begin with
     * @param changed runs after each change
     * @param resized runs when they need more room or less
     */
    ParameterFields(Composite grid, List<Parameter> parameters, String key, Runnable changed, Runnable resized) {
        for (Parameter parameter : parameters) {
            new Label(grid, SWT.NONE).setText(parameter.name());
            fields.put(parameter, new ParameterField(grid, parameter, key + parameter.name(), changed, resized));
            if (parameter.about() != null && !parameter.about().isEmpty()) {
                new Label(grid, SWT.NONE);
                Label about = new Label(grid, SWT.WRAP);
                about.setText(parameter.about().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
                GridDataFactory.fillDefaults().grab(true, false).indent(0, -4).applyTo(about);
            }
        }
    }

    /** What stands in the fields, by name. */
    Map<String, ParameterField.State> states() {
        Map<String, ParameterField.State> states = new LinkedHashMap<>();
        fields.forEach((parameter, field) -> states.put(parameter.name(), field.state()));
        return states;
    }

    /** Puts into the fields of those names what stood in them before; others stay. */
    void fill(Map<String, ParameterField.State> states) {
        fields.forEach((parameter, field) -> field.set(states.getOrDefault(parameter.name(), field.state())));
    }

    /** Names of the parameters that have no value yet. */
    List<String> missing() {
        return fields.entrySet().stream().filter(one -> !one.getValue().isGiven()).map(one -> one.getKey().name()).toList();
    }

    /** The values, by name. */
    Map<String, byte[]> values() {
        Map<String, byte[]> values = new LinkedHashMap<>();
        fields.forEach((parameter, field) -> values.put(parameter.name(), field.value()));
        return values;
    }
}
