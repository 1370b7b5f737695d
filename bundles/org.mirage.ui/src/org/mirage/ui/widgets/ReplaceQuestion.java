// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** Asks before files are lost: each that is there already is named, as far as a window goes. */
public final class ReplaceQuestion {

    private static final int REPLACE = 0;
    private static final int KEEP = 1;
    private static final int NAMED = 8;

    private ReplaceQuestion() {
    }

    /** Whether a person wants to lose the file; true when there is none. */
    public static boolean ask(Shell shell, Path file) {
        return !Files.exists(file) || ask(shell, List.of(file));
    }

    /** Whether a person wants to lose those files, which are there; true when there are none. */
    public static boolean ask(Shell shell, List<Path> there) {
        if (there.isEmpty()) {
            return true;
        }
        boolean one = there.size() == 1;
        String text = one ? NLS.bind(Messages.ReplaceQuestion_one, there.getFirst())
                : NLS.bind(Messages.ReplaceQuestion_several, names(there));
        // Enter keeps them: it may still be meant for what was before
        return new MessageDialog(shell, one ? Messages.ReplaceQuestion_titleOne : Messages.ReplaceQuestion_titleSeveral, null,
                text.replace("&", "&&"), MessageDialog.WARNING, KEEP, Messages.ReplaceQuestion_replace, //$NON-NLS-1$ //$NON-NLS-2$
                Messages.ReplaceQuestion_keep).open() == REPLACE;
    }

    private static String names(List<Path> there) {
        // one more is named rather than counted
        int named = there.size() <= NAMED + 1 ? there.size() : NAMED;
        String names = String.join("\n", there.subList(0, named).stream().map(Path::toString).toList()); //$NON-NLS-1$
        return named == there.size() ? names : names + "\n" //$NON-NLS-1$
                + MessageFormat.format(Messages.ReplaceQuestion_more, there.size() - named);
    }
}
