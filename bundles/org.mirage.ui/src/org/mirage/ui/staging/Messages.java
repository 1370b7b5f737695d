// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.staging;

import org.eclipse.osgi.util.NLS;

/** Texts of staged changes. */
final class Messages extends NLS {

    public static String CreateVersionDialog_checking;
    public static String CreateVersionDialog_create;
    public static String CreateVersionDialog_fits;
    public static String CreateVersionDialog_heading;
    public static String CreateVersionDialog_message;
    public static String CreateVersionDialog_nothing;
    public static String CreateVersionDialog_title;
    public static String CreateVersionJob_done;
    public static String CreateVersionJob_name;
    public static String CreateVersionJob_nothing;
    public static String CreateVersionJob_title;
    public static String FileChange_drop;
    public static String FileChange_edit;
    public static String FileChange_file;
    public static String FileChange_folder;
    public static String FileChange_remove;
    public static String FileChange_rename;
    public static String FileChange_set;
    public static String StagedActions_save;
    public static String StagedChanges_damaged;
    public static String StagedChanges_discard;
    public static String StagedChanges_name;
    public static String StagedView_count;
    public static String StagedView_create;
    public static String StagedView_discard;
    public static String StagedView_discardAll;
    public static String StagedView_nothing;
    public static String StagedView_preview;
    public static String StagedView_save;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
