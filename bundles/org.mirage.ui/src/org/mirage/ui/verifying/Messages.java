// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.verifying;

import org.eclipse.osgi.util.NLS;

/** Texts that people read. */
final class Messages extends NLS {

    public static String VerifiedDialog_advice;
    public static String VerifiedDialog_checked;
    public static String VerifiedDialog_more;
    public static String VerifiedDialog_nothing;
    public static String VerifiedDialog_rebuild;
    public static String VerifiedDialog_whole;
    public static String VerifiedDialog_window;
    public static String VerifiedDialog_wrong;
    public static String VerifyJob_name;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
