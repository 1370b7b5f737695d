// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.model.ChangeParameter;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.changeset.ChangesHistory;
import org.mirage.ui.changeset.ParameterProblem;

/** A parameter of a change set in a row of fields, and below them what is wrong with it. */
final class ParameterRow {

    /** Name, default, about, secret, button. */
    static final int COLUMNS = 5;

    private static final int NAME_WIDTH = 130;

    private final ChangeParameter parameter;
    private final ChangesHistory history;
    private final Text name;
    private final Text initial;
    private final Text about;
    private final Button secret;
    private final Label problem;
    private boolean refreshing;

    ParameterRow(Composite grid, ChangeParameter parameter, ChangesHistory history) {
        this.parameter = parameter;
        this.history = history;
        name = text(grid, "parameter.name", Messages.ParameterRow_nameHint, parameter::setName); //$NON-NLS-1$
        GridDataFactory.fillDefaults().hint(NAME_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(name);
        initial = text(grid, "parameter.default", Messages.ParameterRow_none, //$NON-NLS-1$
                value -> parameter.setInitial(value.isEmpty() ? null : value));
        about = text(grid, "parameter.about", "", value -> parameter.setAbout(value.isEmpty() ? null : value)); //$NON-NLS-1$ //$NON-NLS-2$
        secret = Keys.mark(new Button(grid, SWT.CHECK), "parameter.secret"); //$NON-NLS-1$
        secret.setText(Messages.ParameterRow_secret);
        secret.setToolTipText(Messages.ParameterRow_secretTip);
        secret.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> history.change(Messages.ParameterRow_secret, () -> parameter.setSecret(secret.getSelection()))));
        Button remove = Keys.mark(new Button(grid, SWT.PUSH | SWT.FLAT), "parameter.remove"); //$NON-NLS-1$
        remove.setImage(Icons.DELETE.image());
        remove.setToolTipText(Messages.ParameterRow_remove);
        remove.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> history.change(Messages.ParameterRow_remove, () -> history.set().getParameters().remove(parameter))));
        problem = Keys.mark(new Label(grid, SWT.WRAP), "parameter.problem"); //$NON-NLS-1$
        problem.setForeground(grid.getDisplay().getSystemColor(SWT.COLOR_RED));
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).exclude(true).applyTo(problem);
    }

    static void createHeadings(Composite grid) {
        for (String heading : List.of(Messages.ParameterRow_name, Messages.ParameterRow_default, Messages.ParameterRow_about,
                "", "")) { //$NON-NLS-1$ //$NON-NLS-2$
            new Label(grid, SWT.NONE).setText(heading);
        }
    }

    private Text text(Composite grid, String key, String hint, Consumer<String> setter) {
        Text text = Keys.mark(new Text(grid, SWT.BORDER), key);
        text.setMessage(hint);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        text.addModifyListener(event -> {
            if (!refreshing) {
                history.change(Messages.ParameterRow_step, List.of(parameter, key), () -> setter.accept(text.getText()));
            }
        });
        return text;
    }

    void refresh() {
        refreshing = true;
        show(name, parameter.getName());
        show(initial, parameter.getInitial());
        show(about, parameter.getAbout());
        refreshing = false;
        secret.setSelection(parameter.isSecret());
        String reason = ParameterProblem.of(history.set(), parameter);
        problem.setText(reason == null ? "" : reason.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).exclude(reason == null).applyTo(problem);
        problem.setVisible(reason != null);
    }

    private static void show(Text text, String value) {
        String now = value == null ? "" : value; //$NON-NLS-1$
        if (!text.getText().equals(now)) {
            text.setText(now);
        }
    }

    void setFocus() {
        name.setFocus();
    }
}
