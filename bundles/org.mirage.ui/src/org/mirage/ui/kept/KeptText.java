// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.kept;

import java.nio.charset.StandardCharsets;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.KeptChangeSet;
import org.mirage.engine.Names;
import org.mirage.ui.format.DateText;

/** Says in words what is kept; texts of the library's log are shown so that nothing in them does harm. */
public final class KeptText {

    private KeptText() {
    }

    /** What one says that it is for; may be empty. */
    public static String title(KeptChangeSet set) {
        return shown(set.title());
    }

    /** Who kept it. */
    public static String author(KeptChangeSet set) {
        return shown(set.author());
    }

    /** How it is named on the command line, and since when it is as it is. */
    static String heading(KeptChangeSet set) {
        return NLS.bind(Messages.KeptText_heading, new Object[] {set.label(), DateText.full(set.time()), author(set)});
    }

    private static String shown(String text) {
        return Names.show(text.getBytes(StandardCharsets.UTF_8)).replace("\\\\", "\\"); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
