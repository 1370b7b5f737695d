// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.mirage.ui.files.VersionInput;

/** Asks which of three versions the others are compared with. */
final class BaseDialog {

    private BaseDialog() {
    }

    /** The version that is chosen, null when none is; the first one is proposed. */
    static VersionInput ask(Shell shell, List<VersionInput> versions) {
        String[] names = versions.stream().map(VersionInput::getName).toArray(String[]::new);
        int chosen = MessageDialog.open(MessageDialog.QUESTION, shell, Messages.BaseDialog_title, Messages.BaseDialog_question,
                SWT.NONE, names);
        return chosen < 0 ? null : versions.get(chosen);
    }
}
