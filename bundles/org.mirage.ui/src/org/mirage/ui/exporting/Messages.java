// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import org.eclipse.osgi.util.NLS;

/** Texts of the export wizard. */
final class Messages extends NLS {

    public static String ExportFormat_ova;
    public static String ExportFormat_parallels;
    public static String ExportFormat_qcow2;
    public static String ExportFormat_qcow;
    public static String ExportFormat_qed;
    public static String ExportFormat_raw;
    public static String ExportFormat_vdi;
    public static String ExportFormat_vhd;
    public static String ExportFormat_vhdx;
    public static String ExportFormat_vmdk;
    public static String ExportJob_beside;
    public static String ExportJob_done;
    public static String ExportJob_name;
    public static String ExportJob_next;
    public static String ExportJob_title;
    public static String ExportPage_allDisks;
    public static String ExportPage_disk;
    public static String ExportPage_ending;
    public static String ExportPage_format;
    public static String ExportPage_more;
    public static String ExportPage_oneDisk;
    public static String ExportPage_text;
    public static String ExportPage_title;
    public static String ExportWizard_title;
    public static String FormatSettings_compression;
    public static String FormatSettings_compressionText;
    public static String FormatSettings_unpacked;
    public static String MachineFields_asImported;
    public static String MachineFields_firmware;
    public static String MachineFields_memory;
    public static String MachineFields_name;
    public static String MachineFields_nameAsImage;
    public static String MachineFields_processors;
    public static String MachineFields_zero;
    public static String PresetTable_other;
    public static String PresetTable_otherText;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
