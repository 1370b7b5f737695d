// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import org.eclipse.osgi.util.NLS;

/** Texts of widgets that several parts use. */
final class Messages extends NLS {

    public static String Notice_close;
    public static String Notice_remark;
    public static String Notice_remarks;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
