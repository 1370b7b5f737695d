// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import org.eclipse.osgi.util.NLS;

/** Texts of the export wizard. */
final class Messages extends NLS {

    public static String ExportFormat_qcow2;
    public static String ExportFormat_raw;
    public static String ExportFormat_vdi;
    public static String ExportFormat_vhd;
    public static String ExportFormat_vhdx;
    public static String ExportFormat_vmdk;
    public static String ExportJob_done;
    public static String ExportJob_name;
    public static String ExportJob_title;
    public static String ExportPage_disk;
    public static String ExportPage_ending;
    public static String ExportPage_format;
    public static String ExportPage_oneDisk;
    public static String ExportPage_text;
    public static String ExportPage_title;
    public static String ExportWizard_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
