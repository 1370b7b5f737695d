// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mirage.ui.Keys;

/** Second page: what the image is called, and why it is imported. */
final class ImportNamePage extends WizardPage {

    private final ImportChoice choice;
    private Text name;
    private Text message;
    private Button keepFreeSpace;
    private String suggested = ""; //$NON-NLS-1$

    ImportNamePage(ImportChoice choice) {
        super("name"); //$NON-NLS-1$
        this.choice = choice;
        setTitle(Messages.ImportNamePage_title);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(8, 8).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.ImportNamePage_name);
        name = Keys.mark(new Text(page, SWT.BORDER), "import.name"); //$NON-NLS-1$
        name.addModifyListener(event -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        Label label = new Label(page, SWT.NONE);
        label.setText(Messages.ImportNamePage_message);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        message = Keys.mark(new Text(page, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "import.message"); //$NON-NLS-1$
        message.addListener(SWT.Traverse, event -> event.doit = true);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 70).applyTo(message);
        new Label(page, SWT.NONE);
        keepFreeSpace = Keys.mark(new Button(page, SWT.CHECK), "import.keepFreeSpace"); //$NON-NLS-1$
        keepFreeSpace.setText(Messages.ImportNamePage_keepFreeSpace);
        new Label(page, SWT.NONE);
        Label explanation = new Label(page, SWT.WRAP);
        explanation.setText(Messages.ImportNamePage_keepFreeSpaceText);
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).indent(20, 0).applyTo(explanation);
        setControl(page);
        suggest();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            suggest();
            name.setFocus();
        }
    }

    /** Names the image after the file unless a person named it. */
    private void suggest() {
        boolean one = choice.oneImage();
        name.setEnabled(one);
        if (!one) {
            name.setText(""); //$NON-NLS-1$
            suggested = ""; //$NON-NLS-1$
        } else if (name.getText().equals(suggested)) {
            suggested = choice.suggestedImage();
            name.setText(suggested);
        }
        name.setMessage(one ? "" : Messages.ImportNamePage_afterFiles); //$NON-NLS-1$
        check();
    }

    private void check() {
        String text = name.getText().trim();
        String problem = choice.oneImage() ? ImageNames.check(text) : null;
        setErrorMessage(problem);
        setMessage(problem != null ? null : choice.oneImage() ? ImageNames.outcome(text) : Messages.ImportNamePage_several);
        setPageComplete(problem == null);
    }

    /** Puts what stands in the fields into the choice; a page that was never seen says what the files suggest. */
    void store() {
        if (name == null) {
            choice.setImage(choice.suggestedImage());
            return;
        }
        suggest();
        choice.setImage(name.getText().trim());
        choice.setMessage(message.getText().trim());
        choice.setKeepFreeSpace(keepFreeSpace.getSelection());
    }
}
