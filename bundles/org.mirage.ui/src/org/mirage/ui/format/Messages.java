// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.format;

import org.eclipse.osgi.util.NLS;

/** Texts of numbers and times. */
final class Messages extends NLS {

    public static String CountText_bytes;
    public static String CountText_bytesExactly;
    public static String DateText_hours;
    public static String DateText_minutes;
    public static String DateText_seconds;
    public static String DateText_today;
    public static String DateText_yesterday;
    public static String Platform_architecture;
    public static String Platform_bootLoader;
    public static String Platform_defaultKernel;
    public static String Platform_family;
    public static String Platform_firmware;
    public static String Platform_hostName;
    public static String Platform_init;
    public static String Platform_kernels;
    public static String Platform_packages;
    public static String Platform_tools;
    public static String Platform_version;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
