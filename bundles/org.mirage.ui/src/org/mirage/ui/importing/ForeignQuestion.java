// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.ui.Keys;

/** Asks whether images may have the files that they name outside their own folders; hidden when they name none. */
final class ForeignQuestion extends Composite {

    private final ImportChoice choice;
    private final Label text;
    private final Button allow;
    private Set<Path> asked = Set.of();

    ForeignQuestion(Composite parent, ImportChoice choice, Runnable decided) {
        super(parent, SWT.NONE);
        this.choice = choice;
        GridLayoutFactory.fillDefaults().applyTo(this);
        text = Keys.mark(new Label(this, SWT.WRAP), "import.foreign"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(420, SWT.DEFAULT).applyTo(text);
        allow = Keys.mark(new Button(this, SWT.CHECK), "import.allow"); //$NON-NLS-1$
        allow.setText(Messages.ForeignQuestion_allow);
        allow.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            choice.setAllowed(allow.getSelection() ? folders() : List.of());
            decided.run();
        }));
    }

    private List<Path> folders() {
        return asked.stream().map(Path::getParent).distinct().toList();
    }

    /** Asks for all files at once; an answer counts for the files that were named only. */
    void show() {
        Set<Path> foreign = new LinkedHashSet<>();
        choice.files().forEach(file -> foreign.addAll(file.foreign()));
        if (!foreign.equals(asked)) {
            asked = foreign;
            allow.setSelection(false);
            choice.setAllowed(List.of());
            String names = foreign.stream().map(Path::toString).collect(Collectors.joining("\n")); //$NON-NLS-1$
            text.setText(NLS.bind(Messages.ForeignQuestion_text, names.replace("&", "&&"))); //$NON-NLS-1$ //$NON-NLS-2$
        }
        boolean shown = !foreign.isEmpty();
        if (getVisible() != shown || ((GridData) getLayoutData()).exclude == shown) {
            setVisible(shown);
            ((GridData) getLayoutData()).exclude = !shown;
            getParent().layout();
        }
    }
}
