// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.Names;
import org.mirage.engine.SaveChanges;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.ui.Keys;
import org.mirage.ui.format.CountText;

/** Which differences go into a change set, and what it is for. */
final class DifferencesPage extends SaveChangesPage {

    private final Comparison comparison;
    private final List<Difference> selected;
    private Button onlySelected;
    private Text title;

    /**
     * Makes the page.
     *
     * @param file the name that is suggested, without its ending
     * @param selected differences that may be saved alone; may be none
     */
    DifferencesPage(String file, Comparison comparison, List<Difference> selected) {
        super(file, Messages.DifferencesPage_title);
        this.comparison = comparison;
        this.selected = selected;
    }

    @Override
    protected void addChoices(Composite page) {
        new Label(page, SWT.NONE).setText(Messages.DifferencesPage_what);
        Button all = radio(page, "changes.all", //$NON-NLS-1$
                NLS.bind(Messages.DifferencesPage_all, CountText.number(comparison.counts().total())));
        new Label(page, SWT.NONE);
        onlySelected = radio(page, "changes.selected", selectedText()); //$NON-NLS-1$
        onlySelected.setEnabled(!selected.isEmpty());
        (selected.isEmpty() ? all : onlySelected).setSelection(true);
        new Label(page, SWT.NONE).setText(Messages.DifferencesPage_purpose);
        title = Keys.mark(new Text(page, SWT.BORDER), "changes.title"); //$NON-NLS-1$
        title.setMessage(Messages.DifferencesPage_purposeHint);
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS - 1, 1).applyTo(title);
    }

    private static Button radio(Composite page, String key, String label) {
        Button button = Keys.mark(new Button(page, SWT.RADIO), key);
        button.setText(label.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().span(COLUMNS - 1, 1).applyTo(button);
        return button;
    }

    private String selectedText() {
        if (selected.isEmpty()) {
            return Messages.DifferencesPage_none;
        }
        long count = selected.stream().mapToLong(difference -> difference.counts().total()).sum();
        return selected.size() == 1
                ? NLS.bind(Messages.DifferencesPage_one, Names.show(selected.getFirst().path()), CountText.number(count))
                : NLS.bind(Messages.DifferencesPage_several, CountText.number(selected.size()), CountText.number(count));
    }

    @Override
    protected String text() {
        return Messages.DifferencesPage_text;
    }

    @Override
    protected ChangesWriting writing() {
        String purpose = title.getText().trim();
        List<byte[]> paths = onlySelected.getSelection() ? selected.stream().map(Difference::path).toList() : null;
        return (target, overwrite, monitor) -> {
            SaveChanges verb = new SaveChanges(comparison, target).title(purpose).overwrite(overwrite);
            return (paths == null ? verb : verb.paths(paths)).call(monitor);
        };
    }
}
