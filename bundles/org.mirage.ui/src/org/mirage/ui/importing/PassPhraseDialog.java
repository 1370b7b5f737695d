// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.mirage.guestfs.PassPhrases;

/** Asks for the pass phrase of an encrypted volume, without showing it; nothing of it is stored. */
final class PassPhraseDialog extends InputDialog {

    private char[] answer;

    private PassPhraseDialog(Shell parent, String text) {
        super(parent, Messages.PassPhraseDialog_title, text, "", null); //$NON-NLS-1$
    }

    /** What asks from any thread, and waits for the answer. */
    static PassPhrases questions() {
        return (volume, uuid, attempt) -> {
            Object[] answer = new Object[1];
            Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
            if (display != null && !display.isDisposed()) {
                display.syncExec(() -> answer[0] = ask(volume, attempt));
            }
            return Optional.ofNullable((char[]) answer[0]);
        };
    }

    private static char[] ask(String volume, int attempt) {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        PassPhraseDialog dialog = new PassPhraseDialog(window == null ? null : window.getShell(),
                NLS.bind(attempt == 1 ? Messages.PassPhraseDialog_text : Messages.PassPhraseDialog_wrong, volume));
        return dialog.open() == Window.OK ? dialog.answer : null;
    }

    @Override
    protected int getInputTextStyle() {
        return super.getInputTextStyle() | SWT.PASSWORD;
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == Window.OK) {
            char[] typed = getText().getTextChars();
            answer = typed.length == 0 ? null : typed;
            // the dialog itself would keep it as a string
            getText().setTextChars(new char[0]);
        }
        super.buttonPressed(button);
    }

    @Override
    public boolean close() {
        if (getReturnCode() != Window.OK && answer != null) {
            Arrays.fill(answer, '\0');
            answer = null;
        }
        return super.close();
    }
}
