// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.jobs;

import org.eclipse.osgi.util.NLS;

/** Texts of running work. */
final class Messages extends NLS {

    public static String Failures_denied;
    public static String Failures_exists;
    public static String Failures_internal;
    public static String Failures_memory;
    public static String Failures_missing;
    public static String Failures_unknown;
    public static String JobMonitor_bytes;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
