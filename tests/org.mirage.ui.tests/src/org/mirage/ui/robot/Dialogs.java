// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Button;

/** The buttons of the dialog on top; JFace keeps their ids as data. */
public final class Dialogs {

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
        return Await.some("button " + id + " can be pressed", () -> Widgets.all(Button.class).stream()
                .filter(button -> button.getData() instanceof Integer data && data == id && button.isEnabled()).findFirst()
                .orElse(null));
    }
}
