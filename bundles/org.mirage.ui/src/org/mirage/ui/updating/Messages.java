// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import org.eclipse.osgi.util.NLS;

/** Texts of updates. */
final class Messages extends NLS {

    public static String ChangesPage_browse;
    public static String ChangesPage_file;
    public static String ChangesPage_given;
    public static String ChangesPage_noFile;
    public static String ChangesPage_staged;
    public static String ChangesPage_stagedOf;
    public static String ChangesPage_text;
    public static String ChangesPage_title;
    public static String DryRunJob_name;
    public static String PackageFields_choice;
    public static String PackageFields_folder;
    public static String PackageFields_folderHint;
    public static String PackageFields_names;
    public static String PackageFields_namesHint;
    public static String PackageFields_noFolder;
    public static String PackageFields_title;
    public static String ParametersPage_missing;
    public static String ParametersPage_text;
    public static String ParametersPage_title;
    public static String RunLogView_nothing;
    public static String RunLogView_of;
    public static String RunLogView_reading;
    public static String TargetTable_applies;
    public static String TargetTable_conflicts;
    public static String TargetTable_looking;
    public static String TargetTable_reason;
    public static String TargetTable_result;
    public static String TargetTable_there;
    public static String TargetTable_version;
    public static String TargetsPage_looking;
    public static String TargetsPage_message;
    public static String TargetsPage_result;
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

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
