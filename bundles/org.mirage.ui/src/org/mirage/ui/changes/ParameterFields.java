// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.Names;
import org.mirage.engine.changes.Parameter;
import org.mirage.ui.Keys;

/** Fields for the values of a change set's parameters; secret ones are not shown while they are typed. */
public final class ParameterFields {

    private final Map<Parameter, Text> fields = new LinkedHashMap<>();

    /**
     * Makes the fields in a grid of two columns.
     *
     * @param key what their marks begin with
     * @param changed runs after each change
     */
    public ParameterFields(Composite grid, List<Parameter> parameters, String key, Runnable changed) {
        for (Parameter parameter : parameters) {
            new Label(grid, SWT.NONE).setText(parameter.name());
            Text field = Keys.mark(new Text(grid, SWT.BORDER | (parameter.secret() ? SWT.PASSWORD : SWT.SINGLE)), key + parameter.name());
            if (parameter.initial() != null) {
                field.setText(shown(parameter));
            }
            field.addModifyListener(event -> changed.run());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
            if (parameter.about() != null && !parameter.about().isEmpty()) {
                new Label(grid, SWT.NONE);
                Label about = new Label(grid, SWT.WRAP);
                about.setText(parameter.about().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
                GridDataFactory.fillDefaults().grab(true, false).indent(0, -4).applyTo(about);
            }
            fields.put(parameter, field);
        }
    }

    /** What stands in the fields, by name. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((parameter, field) -> texts.put(parameter.name(), field.getText()));
        return texts;
    }

    /** Puts texts into the fields of those names; others stay. */
    public void fill(Map<String, String> texts) {
        fields.forEach((parameter, field) -> field.setText(texts.getOrDefault(parameter.name(), field.getText())));
    }

    /** Names of the parameters that have no value yet. */
    public List<String> missing() {
        return fields.entrySet().stream().filter(one -> one.getKey().initial() == null && one.getValue().getText().isEmpty())
                .map(one -> one.getKey().name()).toList();
    }

    /** The values, by name. */
    public Map<String, byte[]> values() {
        Map<String, byte[]> values = new LinkedHashMap<>();
        fields.forEach((parameter, field) -> values.put(parameter.name(), value(parameter, field.getText())));
        return values;
    }

    /** What is typed is meant as it stands, backslashes too; an initial value may hold what a field cannot show, and is itself then. */
    private static byte[] value(Parameter parameter, String text) {
        return parameter.initial() != null && text.equals(shown(parameter)) ? parameter.initial().bytes()
                : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(Parameter parameter) {
        byte[] initial = parameter.initial().bytes();
        String text = new String(initial, StandardCharsets.UTF_8);
        boolean plain = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), initial) && text.chars().noneMatch(Character::isISOControl);
        return plain ? text : Names.show(initial);
    }
}
