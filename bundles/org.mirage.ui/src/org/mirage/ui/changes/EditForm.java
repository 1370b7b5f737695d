// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.events.IExpansionListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.mirage.model.Edit;
import org.mirage.ui.Keys;
import org.mirage.ui.changeset.ChangesHistory;
import org.mirage.ui.changeset.EditField;
import org.mirage.ui.changeset.EditKind;
import org.mirage.ui.changeset.EditProblem;
import org.mirage.ui.changeset.FieldStyle;

/** Everything that one edit says, in fields; what is wrong stands at the field at once. */
final class EditForm extends ScrolledComposite {

    /** Under this the width of the labels is kept with the grid. */
    static final String LABEL_WIDTH = "org.mirage.ui.labelWidth"; //$NON-NLS-1$

    private static final int LEAST_WIDTH = 260;

    private final ChangesHistory history;
    private final List<FieldRow> rows = new ArrayList<>();
    private Edit edit;
    private EditKind kind;
    private CLabel heading;
    private Label general;

    EditForm(Composite parent, ChangesHistory history) {
        super(parent, SWT.V_SCROLL);
        this.history = history;
        setExpandHorizontal(true);
        setExpandVertical(true);
        addListener(SWT.Resize, event -> measure());
    }

    /** Shows an edit; null for none. */
    void show(Edit shown) {
        EditKind now = shown == null ? null : EditKind.of(shown);
        if (shown == edit && now == kind && getContent() != null) {
            refresh();
            return;
        }
        edit = shown;
        kind = now;
        rows.clear();
        if (getContent() != null) {
            getContent().dispose();
        }
        Composite form = new Composite(this, SWT.NONE);
        form.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(8, 8).applyTo(form);
        if (edit == null) {
            Label hint = new Label(form, SWT.WRAP);
            hint.setText(Messages.EditForm_none);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        } else {
            fill(form);
        }
        setContent(form);
        refresh();
        measure();
    }

    private void fill(Composite form) {
        heading = Keys.mark(new CLabel(form, SWT.NONE), "edit.heading"); //$NON-NLS-1$
        heading.setMargins(0, 0, 0, 2);
        heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        heading.setImage(kind.icon().image());
        general = Keys.mark(new Label(form, SWT.WRAP), "edit.problem"); //$NON-NLS-1$
        general.setForeground(getDisplay().getSystemColor(SWT.COLOR_RED));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).exclude(true).applyTo(general);
        int width = labelWidth(form);
        rows(grid(form, width), kind.fields());
        section(form, Messages.EditForm_metadata, kind.metadata(), width, kind == EditKind.SET);
        section(form, Messages.EditForm_expected, kind.expected(), width, false);
        section(form, Messages.EditForm_comment, kind.all().subList(0, 1), width, false);
    }

    /** All labels of the form begin and end at the same places. */
    private int labelWidth(Composite form) {
        GC gc = new GC(form);
        int width = kind.all().stream().filter(field -> field.style() != FieldStyle.FLAG).map(EditField::label)
                .mapToInt(label -> gc.textExtent(label).x).max().orElse(0);
        gc.dispose();
        return width;
    }

    private static Composite grid(Composite parent, int labels) {
        Composite grid = new Composite(parent, SWT.NONE);
        grid.setData(LABEL_WIDTH, labels + 8);
        GridLayoutFactory.fillDefaults().numColumns(FieldRow.COLUMNS).spacing(8, 6).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        Label spacer = new Label(grid, SWT.NONE);
        GridDataFactory.fillDefaults().hint(labels, 0).span(1, 1).applyTo(spacer);
        GridDataFactory.fillDefaults().hint(0, 0).applyTo(new Label(grid, SWT.NONE));
        return grid;
    }

    private void rows(Composite grid, List<EditField> fields) {
        for (EditField field : fields) {
            FieldRow row = row(field);
            row.create(grid);
            rows.add(row);
        }
    }

    private FieldRow row(EditField field) {
        return switch (field.style()) {
            case FLAG -> new CheckRow(field, edit, history);
            case STATE -> field.slot().feature().getEType() == EcorePackage.Literals.EBOOLEAN
                    ? new CheckRow(field, edit, history) : new ChoiceRow(field, edit, history);
            case CHOICE -> new ChoiceRow(field, edit, history);
            case CONTENT -> new ContentRow(field, edit, history);
            default -> new TextRow(field, edit, history);
        };
    }

    private void section(Composite form, String title, List<EditField> fields, int labels, boolean open) {
        if (fields.isEmpty()) {
            return;
        }
        ExpandableComposite section = new ExpandableComposite(form, SWT.NONE, ExpandableComposite.TWISTIE);
        section.setText(title);
        Keys.mark(section, "edit.section." + fields.getFirst().slot().feature().getName()); //$NON-NLS-1$
        Composite grid = grid(section, labels);
        rows(grid, fields);
        section.setClient(grid);
        section.setExpanded(open || fields.stream().anyMatch(field -> isSaid(field.slot().get(edit))));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        section.addExpansionListener(IExpansionListener.expansionStateChangedAdapter((ExpansionEvent event) -> measure()));
    }

    private static boolean isSaid(Object value) {
        return value != null && !value.equals(Boolean.FALSE) && !(value instanceof List<?> list && list.isEmpty());
    }

    /** Shows what the model says now, and what is wrong with it. */
    private void refresh() {
        if (edit == null || edit.getChangeSet() == null) {
            return;
        }
        heading.setText(kind.label(edit));
        rows.forEach(FieldRow::refresh);
        EditProblem problem = EditProblem.of(edit);
        boolean moved = false;
        boolean said = problem == null;
        for (FieldRow row : rows) {
            boolean here = problem != null && Objects.equals(row.field, problem.field());
            said |= here;
            moved |= row.tell(here ? problem.reason() : null);
        }
        moved |= tellGenerally(said ? null : problem.reason());
        if (moved) {
            ((Composite) getContent()).layout(true, true);
        }
        measure();
    }

    private boolean tellGenerally(String reason) {
        String text = reason == null ? "" : reason.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        if (general.getText().equals(text)) {
            return false;
        }
        general.setText(text);
        general.setVisible(reason != null);
        ((GridData) general.getLayoutData()).exclude = reason == null;
        return true;
    }

    private void measure() {
        Control content = getContent();
        if (content != null) {
            int width = Math.max(LEAST_WIDTH, getClientArea().width);
            setMinSize(content.computeSize(width, SWT.DEFAULT, true));
        }
    }

    /** Gives the keyboard to the first field that can be typed in. */
    void begin() {
        if (getContent() instanceof Composite form) {
            firstText(form).ifPresent(Control::setFocus);
        }
    }

    private static Optional<Control> firstText(Composite in) {
        return Arrays.stream(in.getChildren())
                .map(child -> child instanceof Text ? Optional.of(child)
                        : child instanceof Composite inner ? firstText(inner) : Optional.<Control>empty())
                .filter(Optional::isPresent).map(Optional::get).findFirst();
    }
}
