// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.changes.ChangesHeader;
import org.mirage.model.Version;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.library.LibrarySession;

/** Asks which version a change set is tried on, and with what values. */
final class PreviewDialog extends ParametersDialog {

    private static final String LAST = "preview"; //$NON-NLS-1$
    private static final int WIDTH = 300;

    private final List<Version> versions = LibrarySession.current().model().getImages().stream()
            .flatMap(image -> image.getVersions().reversed().stream()).toList();
    private Combo version;
    private Version chosen;

    PreviewDialog(Shell shell, ChangesHeader header) {
        super(shell, Messages.PreviewDialog_title, Messages.PreviewDialog_compare, "preview.parameter.", header.parameters()); //$NON-NLS-1$
    }

    /** Opens it; the answer is given unless a person leaves it. */
    void ask(BiConsumer<Version, Map<String, byte[]>> answer) {
        if (open() == Window.OK && chosen != null) {
            answer.accept(chosen, values());
        }
    }

    @Override
    protected void begin(Composite grid) {
        line(grid, versions.isEmpty() ? Messages.PreviewDialog_none : Messages.PreviewDialog_text, SWT.DEFAULT);
        new Label(grid, SWT.NONE).setText(Messages.PreviewDialog_version);
        version = Keys.mark(new Combo(grid, SWT.READ_ONLY), "preview.version"); //$NON-NLS-1$
        versions.forEach(one -> version.add(one.label()));
        int last = version.indexOf(String.valueOf(Plugin.settings("changes").get(LAST))); //$NON-NLS-1$
        version.select(Math.max(0, last));
        version.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> check()));
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(version);
    }

    @Override
    protected boolean isChosen() {
        return version.getSelectionIndex() >= 0;
    }

    @Override
    protected void goOn() {
        chosen = versions.get(version.getSelectionIndex());
        Plugin.settings("changes").put(LAST, chosen.label()); //$NON-NLS-1$
        super.goOn();
    }
}
