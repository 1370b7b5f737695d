// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import org.eclipse.osgi.util.NLS;

/** Texts of updates. */
final class Messages extends NLS {

    public static String CarryUpdate_from;
    public static String CarryUpdate_generate;
    public static String CarryUpdate_here;
    public static String CarryUpdate_inFull;
    public static String CarryUpdate_later;
    public static String CarryUpdate_made;
    public static String CarryUpdate_otherwise;
    public static String CarryUpdate_outlook;
    public static String CarryUpdate_title;
    public static String ChangedDialog_all;
    public static String ChangedDialog_change;
    public static String ChangedDialog_cut;
    public static String ChangedDialog_forget;
    public static String ChangedDialog_heading;
    public static String ChangedDialog_keep;
    public static String ChangedDialog_path;
    public static String ChangedDialog_text;
    public static String ChangedDialog_title;
    public static String ChangesFile_reading;
    public static String ChangesPage_browse;
    public static String ChangesPage_file;
    public static String ChangesPage_given;
    public static String ChangesPage_noFile;
    public static String ChangesPage_ready;
    public static String ChangesPage_readyOf;
    public static String ChangesPage_staged;
    public static String ChangesPage_stagedOf;
    public static String ChangesPage_text;
    public static String ChangesPage_title;
    public static String ChangesPage_upgrade;
    public static String ChangesUpdate_outlook;
    public static String DryRunJob_name;
    public static String KeptFields_choice;
    public static String KeptFields_reading;
    public static String KeptFields_set;
    public static String PackageFields_choice;
    public static String PackageFields_folder;
    public static String PackageFields_folderHint;
    public static String PackageFields_names;
    public static String PackageFields_namesHint;
    public static String PackageFields_noFolder;
    public static String PackageFields_title;
    public static String PackageUpgrade_all;
    public static String PackageUpgrade_left;
    public static String PackageUpgrade_nothing;
    public static String PackageUpgrade_outlook;
    public static String PackageUpgrade_security;
    public static String ParametersPage_missing;
    public static String ParametersPage_text;
    public static String ParametersPage_title;
    public static String PlannedDialog_after;
    public static String PlannedDialog_all;
    public static String PlannedDialog_before;
    public static String PlannedDialog_heading;
    public static String PlannedDialog_leave;
    public static String PlannedDialog_none;
    public static String PlannedDialog_package;
    public static String PlannedDialog_text;
    public static String PlannedDialog_title;
    public static String PlannedDialog_upgrade;
    public static String RunFields_about;
    public static String RunFields_alone;
    public static String RunFields_choice;
    public static String RunFields_choose;
    public static String RunFields_none;
    public static String RunFields_parent;
    public static String RunFields_reading;
    public static String RunFields_run;
    public static String RunFields_since;
    public static String RunLogView_carry;
    public static String RunLogView_carryTip;
    public static String RunLogView_nothing;
    public static String RunLogView_of;
    public static String RunLogView_reading;
    public static String TargetTable_applies;
    public static String TargetTable_conflicts;
    public static String TargetTable_inFull;
    public static String TargetTable_looking;
    public static String TargetTable_reason;
    public static String TargetTable_result;
    public static String TargetTable_there;
    public static String TargetTable_version;
    public static String TargetsPage_generate;
    public static String TargetsPage_looking;
    public static String TargetsPage_message;
    public static String TargetsPage_threeWay;
    public static String TargetsPage_title;
    public static String UndoUpdateHandler_keep;
    public static String UndoUpdateHandler_looking;
    public static String UndoUpdateHandler_none;
    public static String UndoUpdateHandler_question;
    public static String UndoUpdateHandler_title;
    public static String UndoUpdateHandler_undo;
    public static String UndoUpdateJob_done;
    public static String UndoUpdateJob_name;
    public static String UndoUpdateJob_title;
    public static String UpdateJob_conflict;
    public static String UpdateJob_done;
    public static String UpdateJob_made;
    public static String UpdateJob_name;
    public static String UpdateJob_title;
    public static String UpdateWizard_title;
    public static String UpgradePage_add;
    public static String UpgradePage_all;
    public static String UpgradePage_folder;
    public static String UpgradePage_holds;
    public static String UpgradePage_looking;
    public static String UpgradePage_noSecurity;
    public static String UpgradePage_packages;
    public static String UpgradePage_path;
    public static String UpgradePage_remove;
    public static String UpgradePage_repository;
    public static String UpgradePage_security;
    public static String UpgradePage_text;
    public static String UpgradePage_title;
    public static String UpgradePage_unsigned;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
