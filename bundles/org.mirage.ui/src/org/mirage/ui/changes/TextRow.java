// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.mirage.model.DiskContent;
import org.mirage.model.Edit;
import org.mirage.model.MirageFactory;
import org.mirage.ui.Keys;
import org.mirage.ui.changeset.BareWord;
import org.mirage.ui.changeset.ChangesHistory;
import org.mirage.ui.changeset.EditField;
import org.mirage.ui.changeset.FieldStyle;

/** A field that is typed: one line, or several. */
final class TextRow extends FieldRow {

    private static final int LINES = 4;
    private static final int TEXT_LINES = 10;

    private Text text;
    private boolean refreshing;

    TextRow(EditField field, Edit edit, ChangesHistory history) {
        super(field, edit, history);
    }

    @Override
    boolean isTall() {
        return field.style() == FieldStyle.EACH || field.style() == FieldStyle.FILES || field.style() == FieldStyle.LINES;
    }

    @Override
    Control createControl(Composite form) {
        int style = isTall() ? SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL : SWT.BORDER | SWT.SINGLE;
        text = Keys.mark(new Text(form, style), key());
        text.setMessage(field.hint());
        if (isTall()) {
            text.setFont(JFaceResources.getTextFont());
            int lines = field.style() == FieldStyle.LINES && !field.slot().feature().isMany() ? TEXT_LINES : LINES;
            GridDataFactory.fillDefaults().grab(true, false).hint(120, lines * text.getLineHeight()).applyTo(text);
        } else if (field.style() == FieldStyle.PATTERN) {
            text.setFont(JFaceResources.getTextFont());
        }
        text.addModifyListener(event -> {
            if (!refreshing) {
                say(value(text.getText().replace("\r\n", "\n"))); //$NON-NLS-1$ //$NON-NLS-2$
            }
        });
        text.addListener(SWT.FocusIn, event -> history.pause());
        return text;
    }

    @Override
    void refresh() {
        String now = shown(field.slot().get(edit));
        if (!text.getText().equals(now)) {
            refreshing = true;
            text.setText(now);
            refreshing = false;
        }
    }

    private String shown(Object value) {
        return switch (field.style()) {
            case PATTERN -> value == null ? "" : BareWord.single((String) value); //$NON-NLS-1$
            case EACH -> ((List<?>) value).stream().map(String.class::cast).collect(Collectors.joining("\n")); //$NON-NLS-1$
            case LINES -> value instanceof List<?> lines ? lines.stream().map(String.class::cast)
                    .collect(Collectors.joining("\n")) //$NON-NLS-1$
                    : value == null ? "" : value.toString(); //$NON-NLS-1$
            case WORDS -> value instanceof List<?> words ? words.stream().map(String.class::cast)
                    .collect(Collectors.joining(" ")) //$NON-NLS-1$
                    : value == null ? "" : value.toString(); //$NON-NLS-1$
            case FILES -> ((List<?>) value).stream().filter(DiskContent.class::isInstance).map(file -> ((DiskContent) file).getFile())
                    .collect(Collectors.joining("\n")); //$NON-NLS-1$
            default -> value == null ? "" : value.toString(); //$NON-NLS-1$
        };
    }

    private Object value(String shown) {
        boolean many = field.slot().feature().isMany();
        return switch (field.style()) {
            case PATTERN -> shown.isEmpty() ? null : BareWord.doubled(shown);
            case EACH -> shown.isEmpty() ? List.of() : Arrays.asList(shown.split("\n")); //$NON-NLS-1$
            case LINES -> !many ? shown : shown.isEmpty() ? List.of() : Arrays.asList(shown.split("\n", -1)); //$NON-NLS-1$
            case WORDS -> !many ? shown.isBlank() ? null : shown : shown.isBlank() ? List.of()
                    : Arrays.asList(shown.trim().split("\\s+")); //$NON-NLS-1$
            case FILES -> shown.isBlank() ? List.of() : Arrays.stream(shown.split("\n")).filter(line -> !line.isBlank()) //$NON-NLS-1$
                    .map(TextRow::file).toList();
            default -> shown.isEmpty() ? null : shown;
        };
    }

    private static DiskContent file(String path) {
        DiskContent content = MirageFactory.eINSTANCE.createDiskContent();
        content.setFile(path.trim());
        return content;
    }
}
