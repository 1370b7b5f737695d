// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.model.ChangeParameter;
import org.mirage.model.ChangeSet;
import org.mirage.model.MirageFactory;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.changeset.ChangesHistory;

/** What a change set is for, and its parameters. */
final class HeaderPage extends ScrolledComposite {

    private static final int LEAST_WIDTH = 420;
    private static final int WIDEST = 760;

    private final ChangesHistory history;
    private final Composite page;
    private final Text title;
    private final Label origin;
    private final Composite parameters;
    private List<ChangeParameter> shown = List.of();
    private List<ParameterRow> rows = List.of();
    private boolean refreshing;

    HeaderPage(Composite parent, ChangesHistory history) {
        super(parent, SWT.V_SCROLL);
        this.history = history;
        setExpandHorizontal(true);
        setExpandVertical(true);
        page = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(8, 8).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.HeaderPage_title);
        title = Keys.mark(new Text(page, SWT.BORDER), "changes.title"); //$NON-NLS-1$
        title.setMessage(Messages.HeaderPage_titleHint);
        GridDataFactory.fillDefaults().hint(WIDEST, SWT.DEFAULT).grab(true, false).applyTo(title);
        title.addModifyListener(event -> {
            if (!refreshing) {
                history.change(Messages.HeaderPage_title, "title", () -> history.set().setTitle(title.getText())); //$NON-NLS-1$
            }
        });
        origin = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(origin);
        Label heading = new Label(page, SWT.NONE);
        heading.setText(Messages.HeaderPage_parameters);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 6).applyTo(heading);
        Label about = new Label(page, SWT.WRAP);
        about.setText(Messages.HeaderPage_about);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(about);
        parameters = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(ParameterRow.COLUMNS).spacing(8, 6).applyTo(parameters);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(parameters);
        Button add = Keys.mark(new Button(page, SWT.PUSH), "changes.parameter.add"); //$NON-NLS-1$
        add.setText(Messages.HeaderPage_add);
        add.setImage(Icons.ADD.image());
        add.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> add()));
        GridDataFactory.swtDefaults().span(2, 1).applyTo(add);
        setContent(page);
        addListener(SWT.Resize, event -> measure());
        refresh();
    }

    private void add() {
        ChangeParameter parameter = MirageFactory.eINSTANCE.createChangeParameter();
        history.change(Messages.HeaderPage_addStep, () -> history.set().getParameters().add(parameter));
        rows.getLast().setFocus();
    }

    /** Shows the change set as it is now. */
    void refresh() {
        ChangeSet set = history.set();
        refreshing = true;
        if (!title.getText().equals(set.getTitle())) {
            title.setText(set.getTitle());
        }
        refreshing = false;
        boolean derived = set.getFromVersion() != null && set.getToVersion() != null;
        origin.setText(derived ? NLS.bind(Messages.HeaderPage_origin, set.getFromVersion(), set.getToVersion()) : ""); //$NON-NLS-1$
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(!derived).applyTo(origin);
        origin.setVisible(derived);
        if (!shown.equals(set.getParameters())) {
            shown = List.copyOf(set.getParameters());
            for (var child : parameters.getChildren()) {
                child.dispose();
            }
            if (!shown.isEmpty()) {
                ParameterRow.createHeadings(parameters);
            }
            rows = shown.stream().map(parameter -> new ParameterRow(parameters, parameter, history)).toList();
        }
        rows.forEach(ParameterRow::refresh);
        page.layout(true, true);
        measure();
    }

    private void measure() {
        setMinSize(page.computeSize(Math.max(LEAST_WIDTH, getClientArea().width), SWT.DEFAULT, true));
    }

    @Override
    public boolean setFocus() {
        return title.setFocus();
    }
}
