// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.passphrases;

import java.util.function.BooleanSupplier;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
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

/** Asks for the pass phrase of an encrypted volume, without showing it unless asked to. */
final class PassPhraseDialog extends TitleAreaDialog {

    /** Why it asks. */
    enum Reason {
        /** The volume is encrypted. */
        ENCRYPTED,
        /** What was typed did not unlock it. */
        WRONG,
        /** What was remembered did not unlock it. */
        OUTDATED
    }

    private static final int CANCEL_CHECK_MILLISECONDS = 250;
    private static final int WIDTH = 420;

    private final String volume;
    private final Reason reason;
    private final boolean canRemember;
    private final boolean rememberFirst;
    private Answer answer = Answer.NONE;
    private Text passPhrase;
    private Button remember;

    private PassPhraseDialog(Shell parent, String volume, Reason reason, boolean canRemember, boolean rememberFirst) {
        super(parent);
        this.volume = volume;
        this.reason = reason;
        this.canRemember = canRemember;
        this.rememberFirst = rememberFirst;
        setHelpAvailable(false);
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
        dialog.create();
        dialog.closeWhen(cancelled);
        return dialog.open() == OK ? dialog.answer : Answer.NONE;
    }

    private void closeWhen(BooleanSupplier cancelled) {
        Shell shell = getShell();
        shell.getDisplay().timerExec(CANCEL_CHECK_MILLISECONDS, () -> {
            if (shell.isDisposed()) {
                return;
            }
            if (cancelled.getAsBoolean()) {
                cancelPressed();
            } else {
                closeWhen(cancelled);
            }
        });
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.PassPhraseDialog_title);
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
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.PassPhraseDialog_passPhrase);
        passPhrase = Keys.mark(new Text(area, SWT.SINGLE | SWT.BORDER | SWT.PASSWORD), "passPhrase"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).applyTo(passPhrase);
        passPhrase.addModifyListener(event -> getButton(OK).setEnabled(passPhrase.getCharCount() > 0));
        char masked = passPhrase.getEchoChar();
        Button show = box(area, Messages.PassPhraseDialog_show, "passPhrase.show"); //$NON-NLS-1$
        show.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> passPhrase.setEchoChar(show.getSelection() ? '\0' : masked)));
        remember = box(area, Messages.PassPhraseDialog_remember, "passPhrase.remember"); //$NON-NLS-1$
        remember.setSelection(canRemember && rememberFirst);
        remember.setEnabled(canRemember);
        new Label(area, SWT.NONE);
        Label explained = new Label(area, SWT.WRAP);
        explained.setText(canRemember ? Messages.PassPhraseDialog_remembered : Messages.PassPhraseDialog_noIdentifier);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 120, SWT.DEFAULT).indent(20, 0).applyTo(explained);
        return area;
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
