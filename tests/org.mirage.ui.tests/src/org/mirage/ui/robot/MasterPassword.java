// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Text;

/** Answers the platform's question for the master password of secure storage, which it asks once a start. */
public final class MasterPassword {

    private static final String TITLE = "Secure Storage";
    private static boolean given;

    private MasterPassword() {
    }

    /** Chooses it, unless an earlier test did; declines the hint that the platform offers then. */
    public static void give() {
        if (given) {
            return;
        }
        Await.until("the master password is asked for", () -> Arrays.stream(Ui.display().getShells())
                .anyMatch(shell -> shell.isVisible() && shell.getText().equals(TITLE)));
        Screenshot.take("master-password");
        List<Text> fields = Ui.get(() -> Widgets.all(Text.class).stream()
                .filter(text -> text.getShell().getText().equals(TITLE) && text.getEditable()).toList());
        for (Text field : fields) {
            Hands.fill(field, "open sesame");
        }
        Hands.click(Dialogs.button("OK"));
        if (fields.size() > 1) {
            Hands.click(Dialogs.button("No"));
        }
        given = true;
    }
}
