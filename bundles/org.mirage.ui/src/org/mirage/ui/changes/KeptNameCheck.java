// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import org.mirage.engine.KeptName;

/** Names that people type for change sets of the library. */
public final class KeptNameCheck {

    private static final int LONGEST = 64;

    private KeptNameCheck() {
    }

    /** Why the library cannot keep a change set under that name, in words; empty where nothing was typed yet, null where it can. */
    public static String problem(String name) {
        return KeptName.isName(name) ? null : name.isEmpty() ? "" : Messages.KeptNameCheck_noName; //$NON-NLS-1$
    }

    /** A name like that of a file. */
    static String proposal(String file) {
        String stem = file.endsWith(ChangesOpening.ENDING) ? file.substring(0, file.length() - ChangesOpening.ENDING.length()) : file;
        String name = stem.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[._-]+", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
