// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mirage.engine.changes.Parameter;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.CustomisingStep;

/** Fields for values of parameters, which come and go; what was typed stays for when one comes again. */
public final class ValuesForm {

    private final ScrolledComposite scroll;
    private final Composite grid;
    private final String key;
    private final Runnable changed;
    private final Map<String, ParameterField.State> typed = new HashMap<>();
    private List<Parameter> parameters = List.of();
    private ParameterFields fields;

    /**
     * Makes a form without fields.
     *
     * @param key what the marks of the fields begin with
     * @param changed runs after each change
     */
    public ValuesForm(Composite parent, String key, Runnable changed) {
        this.key = key;
        this.changed = changed;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        grid = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(12, 8).applyTo(grid);
        scroll.setContent(grid);
        scroll.setShowFocusedControl(true);
        scroll.addListener(SWT.Resize, event -> measure());
        fields = new ParameterFields(grid, parameters, key, changed, this::resized);
    }

    /** The widget. */
    public Control control() {
        return scroll;
    }

    /** Asks for those from now on. */
    public void show(List<Parameter> wanted) {
        if (wanted.equals(parameters)) {
            return;
        }
        typed.putAll(fields.states());
        parameters = List.copyOf(wanted);
        for (Control child : grid.getChildren()) {
            child.dispose();
        }
        fields = new ParameterFields(grid, parameters, key, changed, this::resized);
        fields.fill(typed);
        grid.layout(true, true);
        measure();
    }

    private void resized() {
        grid.layout(true, true);
        measure();
    }

    private void measure() {
        int width = scroll.getClientArea().width;
        scroll.setMinHeight(grid.computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT).y);
    }

    /** Names of those that have no value yet. */
    public List<String> missing() {
        return new ArrayList<>(fields.missing());
    }

    /** The values that are not the initial ones, by name. */
    public Map<String, byte[]> values() {
        Map<String, byte[]> values = new LinkedHashMap<>(fields.values());
        parameters.stream().filter(parameter -> parameter.initial() != null
                && Arrays.equals(parameter.initial().bytes(), values.get(parameter.name()))).forEach(one -> values.remove(one.name()));
        return values;
    }

    /** What is wrong with the first value that these change sets cannot take; null if nothing. */
    public String fault(List<CustomisingStep> steps) {
        Customising customising = new Customising(steps, values());
        return parameters.stream().filter(parameter -> !parameter.secret())
                .map(parameter -> customising.fault(parameter.name(), Map.of())).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
