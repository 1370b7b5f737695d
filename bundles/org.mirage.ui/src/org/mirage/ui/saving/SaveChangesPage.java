// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import java.util.List;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.engine.Names;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.ui.Keys;
import org.mirage.ui.changes.ChangesOpening;
import org.mirage.ui.format.CountText;
import org.mirage.ui.widgets.TargetCheck;
import org.mirage.ui.widgets.TargetField;

/** What goes into a change set, what it is for, and its file. */
final class SaveChangesPage extends WizardPage {

    private final String name;
    private final Comparison comparison;
    private final List<Difference> selected;
    private Button onlySelected;
    private Text title;
    private TargetField target;

    /**
     * Makes the page.
     *
     * @param name of the file that is suggested, without its ending
     * @param selected differences that may be saved alone; may be none
     */
    SaveChangesPage(String name, Comparison comparison, List<Difference> selected) {
        super("saveChanges"); //$NON-NLS-1$
        this.name = name;
        this.comparison = comparison;
        this.selected = selected;
        setTitle(Messages.SaveChangesPage_title);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(8, 8).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.SaveChangesPage_what);
        Button all = radio(page, "changes.all", //$NON-NLS-1$
                NLS.bind(Messages.SaveChangesPage_all, CountText.number(comparison.counts().total())));
        new Label(page, SWT.NONE);
        onlySelected = radio(page, "changes.selected", selectedText()); //$NON-NLS-1$
        onlySelected.setEnabled(!selected.isEmpty());
        (selected.isEmpty() ? all : onlySelected).setSelection(true);
        new Label(page, SWT.NONE).setText(Messages.SaveChangesPage_purpose);
        title = Keys.mark(new Text(page, SWT.BORDER), "changes.title"); //$NON-NLS-1$
        title.setMessage(Messages.SaveChangesPage_purposeHint);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(title);
        target = new TargetField(page, "changes", getDialogSettings(), this::check); //$NON-NLS-1$
        setControl(page);
        target.suggest(name + ChangesOpening.ENDING);
    }

    private static Button radio(Composite page, String key, String label) {
        Button button = Keys.mark(new Button(page, SWT.RADIO), key);
        button.setText(label.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        return button;
    }

    private String selectedText() {
        if (selected.isEmpty()) {
            return Messages.SaveChangesPage_none;
        }
        long count = selected.stream().mapToLong(difference -> difference.counts().total()).sum();
        return selected.size() == 1
                ? NLS.bind(Messages.SaveChangesPage_one, Names.show(selected.getFirst().path()), CountText.number(count))
                : NLS.bind(Messages.SaveChangesPage_several, CountText.number(selected.size()), CountText.number(count));
    }

    private void check() {
        TargetCheck check = target.check();
        setErrorMessage(check.problem());
        setMessage(check.remark() != null ? check.remark() : Messages.SaveChangesPage_text,
                check.remark() != null ? IMessageProvider.WARNING : IMessageProvider.NONE);
        setPageComplete(check.problem() == null);
    }

    TargetField target() {
        return target;
    }

    /** What it is for; empty if nobody said. */
    String purpose() {
        return title.getText().trim();
    }

    /** What to save: the selected paths, or null for everything. */
    List<byte[]> paths() {
        return onlySelected.getSelection() ? selected.stream().map(Difference::path).toList() : null;
    }
}
