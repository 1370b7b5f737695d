// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.mirage.disk.DiskFormat;
import org.mirage.ui.Keys;

/** Asks which format is meant when a file's name and its header say different things; hidden otherwise. */
final class FormatQuestion extends Composite {

    private final ImportChoice choice;
    private final Label text;
    private final Combo answer;
    private List<DiskFormat> formats = List.of();

    FormatQuestion(Composite parent, ImportChoice choice, Runnable decided) {
        super(parent, SWT.NONE);
        this.choice = choice;
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
        text = new Label(this, SWT.WRAP);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(320, SWT.DEFAULT).applyTo(text);
        answer = Keys.mark(new Combo(this, SWT.READ_ONLY), "import.format"); //$NON-NLS-1$
        answer.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            int index = answer.getSelectionIndex();
            choice.setFormat(index < 0 ? null : formats.get(index));
            decided.run();
        }));
    }

    /** Asks for the first file that makes it necessary. */
    void show() {
        ImageFile file = choice.files().stream().filter(ImageFile::disagrees).findFirst().orElse(null);
        boolean asked = file != null;
        if (asked) {
            String name = file.path().getFileName().toString().replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
            text.setText(NLS.bind(Messages.FormatQuestion_text, new Object[] {name, file.promised(), file.found()}));
            List<DiskFormat> now = List.of(file.found(), file.promised());
            if (!now.equals(formats)) {
                formats = now;
                answer.setItems(NLS.bind(Messages.FormatQuestion_header, file.found()),
                        NLS.bind(Messages.FormatQuestion_name, file.promised()));
                choice.setFormat(null);
            }
        } else {
            formats = List.of();
            choice.setFormat(null);
        }
        if (getVisible() != asked || ((GridData) getLayoutData()).exclude == asked) {
            setVisible(asked);
            ((GridData) getLayoutData()).exclude = !asked;
            getParent().layout();
        }
    }
}
