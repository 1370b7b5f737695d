// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The buttons of the dialog on top; JFace keeps their ids as data. */
public final class Dialogs {

    private static final int MODAL = SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL;

    private Dialogs() {
    }

    /** Goes to the wizard's next page. */
    public static Button next() {
        return button(IDialogConstants.NEXT_ID);
    }

    /** Ends the wizard. */
    public static Button finish() {
        return button(IDialogConstants.FINISH_ID);
    }

    /** Leaves the dialog. */
    public static Button cancel() {
        return button(IDialogConstants.CANCEL_ID);
    }

    /** The enabled button with that id; waits for it. */
    public static Button button(int id) {
        return button("button " + id, button -> button.getData() instanceof Integer data && data == id);
    }

    /** The enabled button with that label; waits for it. */
    public static Button button(String label) {
        return button(label, button -> button.getText().replace("&", "").equals(label));
    }

    /** Waits until a wizard can be ended, or cannot. */
    public static void awaitFinish(boolean possible) {
        awaitButton(IDialogConstants.FINISH_ID, possible);
    }

    /** Waits until the button with that id can be pressed, or cannot. */
    public static void awaitButton(int id, boolean possible) {
        Await.until("button " + id + " can be pressed: " + possible, () -> Widgets.all(Button.class).stream()
                .anyMatch(button -> button.getData() instanceof Integer data && data == id && button.isEnabled() == possible));
    }

    /** Waits until the dialog says something, below its title, that holds these words. */
    public static void awaitMessage(String words) {
        Await.until("it is said: " + words, () -> Widgets.all(Text.class).stream()
                .anyMatch(text -> (text.getStyle() & SWT.READ_ONLY) != 0 && text.getText().contains(words)));
    }

    /** Waits until no dialog is open. */
    public static void awaitClosed() {
        Await.until("no dialog is open", () -> countOpen() == 0);
    }

    /** Leaves all dialogs, and ends their event loops even when they do not want to go; false when there were none. Window's thread. */
    static boolean closeAll() {
        List<Shell> open = open();
        // the ones on top of others first
        for (Shell shell : open.reversed()) {
            if (!shell.isDisposed()) {
                shell.close();
            }
            shell.dispose();
        }
        return !open.isEmpty();
    }

    /** How many are open, one above the other. Window's thread. */
    static int countOpen() {
        return open().size();
    }

    private static List<Shell> open() {
        return Arrays.stream(Ui.display().getShells()).filter(shell -> shell.isVisible() && (shell.getStyle() & MODAL) != 0).toList();
    }

    private static Button button(String what, Predicate<Button> wanted) {
        return Await.some(what + " can be pressed", () -> Widgets.all(Button.class).stream()
                .filter(button -> wanted.test(button) && button.isEnabled()).findFirst().orElse(null));
    }
}
