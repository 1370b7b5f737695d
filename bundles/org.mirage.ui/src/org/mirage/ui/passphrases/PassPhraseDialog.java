// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.passphrases;

import java.util.function.BooleanSupplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.mirage.ui.Keys;
import org.mirage.ui.widgets.TitledDialog;

/** Asks for the pass phrase of an encrypted volume, without showing it unless asked to. */
final class PassPhraseDialog extends TitledDialog {

    /** Why it asks. */
    enum Reason {
        /** The volume is encrypted. */
        ENCRYPTED,
        /** What was typed did not unlock it. */
        WRONG,
        /** What was remembered did not unlock it. */
        OUTDATED
    }

    private static final int WIDTH = 300;

    private final String volume;
    private final Reason reason;
    private final boolean canRemember;
    private final boolean rememberFirst;
    private Answer answer = Answer.NONE;
    private Text passPhrase;
    private Button remember;

    private PassPhraseDialog(Shell parent, String volume, Reason reason, boolean canRemember, boolean rememberFirst) {
        super(parent, Messages.PassPhraseDialog_title, 2);
        this.volume = volume;
        this.reason = reason;
        this.canRemember = canRemember;
        this.rememberFirst = rememberFirst;
    }

    /**
     * Asks. User-interface thread.
     *
     * @param canRemember whether it may be asked to be remembered
     * @param rememberFirst whether that is ticked at first
     * @param cancelled takes the question away
     */
    static Answer ask(String volume, Reason reason, boolean canRemember, boolean rememberFirst,
            BooleanSupplier cancelled) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        PassPhraseDialog dialog = new PassPhraseDialog(window == null ? null : window.getShell(), volume, reason, canRemember,
                rememberFirst);
        return dialog.openUnless(cancelled) == OK ? dialog.answer : Answer.NONE;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        setTitle(NLS.bind(Messages.PassPhraseDialog_heading, volume.replace("&", "&&"))); //$NON-NLS-1$ //$NON-NLS-2$
        switch (reason) {
            case ENCRYPTED -> setMessage(Messages.PassPhraseDialog_text);
            case WRONG -> setErrorMessage(Messages.PassPhraseDialog_wrong);
            case OUTDATED -> setErrorMessage(Messages.PassPhraseDialog_outdated);
        }
        return contents;
    }

    @Override
    protected void fill(Composite form) {
        new Label(form, SWT.NONE).setText(Messages.PassPhraseDialog_passPhrase);
        passPhrase = Keys.mark(new Text(form, SWT.SINGLE | SWT.BORDER | SWT.PASSWORD), "passPhrase"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(passPhrase);
        passPhrase.addModifyListener(event -> getButton(OK).setEnabled(passPhrase.getCharCount() > 0));
        char masked = passPhrase.getEchoChar();
        Button show = box(form, Messages.PassPhraseDialog_show, "passPhrase.show"); //$NON-NLS-1$
        show.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> passPhrase.setEchoChar(show.getSelection() ? '\0' : masked)));
        remember = box(form, Messages.PassPhraseDialog_remember, "passPhrase.remember"); //$NON-NLS-1$
        remember.setSelection(canRemember && rememberFirst);
        remember.setEnabled(canRemember);
        new Label(form, SWT.NONE);
        Label explained = new Label(form, SWT.WRAP);
        explained.setText(canRemember ? Messages.PassPhraseDialog_remembered : Messages.PassPhraseDialog_noIdentifier);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(20, 0).applyTo(explained);
    }

    private static Button box(Composite area, String text, String key) {
        new Label(area, SWT.NONE);
        Button box = Keys.mark(new Button(area, SWT.CHECK), key);
        box.setText(text);
        return box;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OK, Messages.PassPhraseDialog_unlock, true).setEnabled(false);
        createButton(parent, CANCEL, Messages.PassPhraseDialog_leave, false);
        passPhrase.setFocus();
    }

    @Override
    protected void okPressed() {
        answer = new Answer(passPhrase.getTextChars(), remember.getSelection());
        super.okPressed();
    }

    @Override
    public boolean close() {
        if (passPhrase != null && !passPhrase.isDisposed()) {
            passPhrase.setTextChars(new char[0]);
        }
        return super.close();
    }
}
