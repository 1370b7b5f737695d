// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.welcome;

import org.eclipse.osgi.util.NLS;

/** Texts of the welcome. */
final class Messages extends NLS {

    public static String Welcome_browse;
    public static String Welcome_compare;
    public static String Welcome_export;
    public static String Welcome_help;
    public static String Welcome_import;
    public static String Welcome_text;
    public static String Welcome_title;
    public static String Welcome_update;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
