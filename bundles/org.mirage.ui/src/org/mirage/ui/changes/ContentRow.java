// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.model.DiskContent;
import org.mirage.model.Edit;
import org.mirage.model.FileContent;
import org.mirage.model.PutEdit;
import org.mirage.model.PutTreeEdit;
import org.mirage.model.StoredContent;
import org.mirage.model.TextContent;
import org.mirage.model.VersionContent;
import org.mirage.ui.Keys;
import org.mirage.ui.changeset.BareWord;
import org.mirage.ui.changeset.ChangesHistory;
import org.mirage.ui.changeset.EditField;
import org.mirage.ui.format.CountText;

/** What a file holds: where that comes from, and below it what each way needs. */
final class ContentRow extends FieldRow {

    private static final int TEXT_LINES = 12;

    private Composite area;
    private Combo combo;
    private Composite details;
    private List<ContentWay> ways;
    private FileContent shown;
    private final List<Runnable> refreshers = new ArrayList<>();
    private boolean refreshing;

    ContentRow(EditField field, Edit edit, ChangesHistory history) {
        super(field, edit, history);
    }

    @Override
    boolean isTall() {
        return true;
    }

    @Override
    Control createControl(Composite form) {
        area = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 5).applyTo(area);
        combo = Keys.mark(new Combo(area, SWT.READ_ONLY), key());
        ways = ContentWay.of(edit instanceof PutTreeEdit, edit instanceof PutEdit, content() instanceof StoredContent);
        ways.forEach(way -> combo.add(way.label(edit instanceof PutTreeEdit)));
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            history.pause();
            FileContent before = content();
            ContentWay way = ways.get(combo.getSelectionIndex());
            if (way != ContentWay.of(before)) {
                history.change(field.label(), () -> field.slot().set(edit, way.create(before)));
            }
        }));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        details = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(details);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(details);
        showDetails(content());
        return area;
    }

    private FileContent content() {
        return (FileContent) field.slot().get(edit);
    }

    @Override
    void refresh() {
        FileContent now = content();
        if (now != shown) {
            showDetails(now);
            area.requestLayout();
        }
        combo.select(ways.indexOf(ContentWay.of(now)));
        refreshing = true;
        refreshers.forEach(Runnable::run);
        refreshing = false;
    }

    private void showDetails(FileContent now) {
        shown = now;
        refreshers.clear();
        for (Control child : details.getChildren()) {
            child.dispose();
        }
        switch (now) {
            case TextContent content -> {
                Text text = text(details, "edit.text", SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL, content::setText, //$NON-NLS-1$
                        content::getText);
                text.setFont(JFaceResources.getTextFont());
                GridDataFactory.fillDefaults().grab(true, true).hint(120, TEXT_LINES * text.getLineHeight()).applyTo(text);
            }
            case DiskContent content -> disk(content);
            case VersionContent content -> {
                Composite row = row(2);
                Text version = text(row, "edit.version", SWT.SINGLE, content::setVersion, content::getVersion); //$NON-NLS-1$
                version.setMessage(Messages.ContentRow_version);
                GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).applyTo(version);
                text(row, "edit.versionPath", SWT.SINGLE, content::setPath, content::getPath) //$NON-NLS-1$
                        .setMessage(Messages.ContentRow_path);
            }
            case StoredContent content -> {
                Label label = new Label(details, SWT.WRAP);
                label.setText(NLS.bind(Messages.ContentRow_stored, content.getName(), CountText.size(content.getSize())));
                GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(label);
            }
            case null, default -> {
                // nothing more to say
            }
        }
        boolean empty = details.getChildren().length == 0;
        GridDataFactory.fillDefaults().grab(true, false).exclude(empty).applyTo(details);
        details.setVisible(!empty);
    }

    private Composite row(int columns) {
        Composite row = new Composite(details, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(5, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private void disk(DiskContent content) {
        Composite row = row(2);
        Text path = text(row, "edit.file", SWT.SINGLE, content::setFile, content::getFile); //$NON-NLS-1$
        path.setMessage(Messages.ContentRow_file);
        Button browse = Keys.mark(new Button(row, SWT.PUSH), "edit.browse"); //$NON-NLS-1$
        browse.setText(Messages.ContentRow_browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            String file = edit instanceof PutTreeEdit ? new DirectoryDialog(browse.getShell()).open()
                    : new FileDialog(browse.getShell()).open();
            if (file != null) {
                path.setText(BareWord.of(file));
            }
        }));
    }

    private Text text(Composite parent, String key, int style, Consumer<String> setter, Supplier<String> getter) {
        Text text = Keys.mark(new Text(parent, SWT.BORDER | style), key);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        refreshers.add(() -> {
            if (!text.getText().equals(getter.get())) {
                text.setText(getter.get());
            }
        });
        text.setText(getter.get());
        text.addModifyListener(event -> {
            if (!refreshing) {
                history.change(field.label(), List.of(edit, key),
                        () -> setter.accept(text.getText().replace("\r\n", "\n"))); //$NON-NLS-1$ //$NON-NLS-2$
            }
        });
        text.addListener(SWT.FocusIn, event -> history.pause());
        return text;
    }
}
