// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import org.eclipse.osgi.util.NLS;

/** Texts of the export wizard. */
final class Messages extends NLS {

    public static String CellProblems_empty;
    public static String CellProblems_long;
    public static String CellProblems_name;
    public static String CellProblems_noName;
    public static String CellProblems_row;
    public static String CellProblems_twice;
    public static String ExportFormat_ova;
    public static String ExportFormat_parallels;
    public static String ExportFormat_qcow;
    public static String ExportFormat_qcow2;
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
    public static String ExportMachinesJob_base;
    public static String ExportMachinesJob_done;
    public static String ExportMachinesJob_name;
    public static String ExportMachinesJob_next;
    public static String ExportMachinesJob_stopped;
    public static String ExportMachines_no;
    public static String ExportMachines_replace;
    public static String ExportMachines_replaceTitle;
    public static String ExportMachines_yes;
    public static String ExportPage_allDisks;
    public static String ExportPage_disk;
    public static String ExportPage_ending;
    public static String ExportPage_format;
    public static String ExportPage_more;
    public static String ExportPage_oneDisk;
    public static String ExportPage_text;
    public static String ExportPage_title;
    public static String ExportWizard_title;
    public static String FindingTable_about;
    public static String FindingTable_mended;
    public static String FindingTable_what;
    public static String FolderField_denied;
    public static String FolderField_label;
    public static String FolderField_none;
    public static String FormatSettings_compression;
    public static String FormatSettings_compressionText;
    public static String FormatSettings_unpacked;
    public static String GridActions_fileName;
    public static String GridActions_nothing;
    public static String GridActions_unknown;
    public static String GridTools_add;
    public static String GridTools_columns;
    public static String GridTools_columnsText;
    public static String GridTools_duplicate;
    public static String GridTools_load;
    public static String GridTools_paste;
    public static String GridTools_remove;
    public static String GridTools_save;
    public static String MachineFields_asImported;
    public static String MachineFields_firmware;
    public static String MachineFields_memory;
    public static String MachineFields_name;
    public static String MachineFields_nameAsImage;
    public static String MachineFields_processors;
    public static String MachineFields_zero;
    public static String MachinesPage_allDisks;
    public static String MachinesPage_missing;
    public static String MachinesPage_nothing;
    public static String MachinesPage_several;
    public static String MachinesPage_single;
    public static String MachinesPage_text;
    public static String MachinesPage_title;
    public static String MachinesProgress_background;
    public static String MachinesProgress_preparing;
    public static String MachinesProgress_stop;
    public static String MachinesProgress_stopping;
    public static String MachinesProgress_writing;
    public static String ManyMachines_hint;
    public static String ManyMachines_keep;
    public static String ManyMachines_keepTip;
    public static String ManyMachines_missing;
    public static String ManyMachines_none;
    public static String ManyMachines_shared;
    public static String ManyMachines_tableName;
    public static String ManyMachines_thin;
    public static String ManyMachines_thinTip;
    public static String Mending_hand;
    public static String Mending_here;
    public static String Mending_version;
    public static String PresetTable_other;
    public static String PresetTable_otherText;
    public static String PreviewPage_job;
    public static String PreviewPage_looking;
    public static String PreviewPage_stopped;
    public static String PreviewPage_text;
    public static String PreviewPage_title;
    public static String PreviewTable_fits;
    public static String PreviewTable_looking;
    public static String PreviewTable_machine;
    public static String PreviewTable_result;
    public static String ProgressTable_file;
    public static String ProgressTable_left;
    public static String ProgressTable_state;
    public static String ProgressTable_waiting;
    public static String ProgressTable_writing;
    public static String ReadinessPage_all;
    public static String ReadinessPage_fixes;
    public static String ReadinessPage_found;
    public static String ReadinessPage_job;
    public static String ReadinessPage_looking;
    public static String ReadinessPage_ready;
    public static String ReadinessPage_remedy;
    public static String ReadinessPage_title;
    public static String ReadinessPage_version;
    public static String RowCheckJob_name;
    public static String StepOffer_readyMade;
    public static String StepOffer_staged;
    public static String StepsPage_add;
    public static String StepsPage_addFile;
    public static String StepsPage_browse;
    public static String StepsPage_down;
    public static String StepsPage_file;
    public static String StepsPage_fileHint;
    public static String StepsPage_none;
    public static String StepsPage_offer;
    public static String StepsPage_remove;
    public static String StepsPage_text;
    public static String StepsPage_title;
    public static String StepsPage_up;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
