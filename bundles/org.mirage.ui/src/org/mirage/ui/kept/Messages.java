// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.kept;

import org.eclipse.osgi.util.NLS;

/** Texts of the view of change sets that the library keeps. */
final class Messages extends NLS {

    public static String KeptActions_forget;
    public static String KeptActions_forgetIt;
    public static String KeptActions_forgetText;
    public static String KeptActions_forgetTitle;
    public static String KeptActions_forgetting;
    public static String KeptActions_keep;
    public static String KeptActions_open;
    public static String KeptActions_rename;
    public static String KeptActions_renameText;
    public static String KeptActions_renameTitle;
    public static String KeptActions_renaming;
    public static String KeptActions_update;
    public static String KeptActions_updateTip;
    public static String KeptColumns_author;
    public static String KeptColumns_edits;
    public static String KeptColumns_name;
    public static String KeptColumns_title;
    public static String KeptColumns_when;
    public static String KeptText_heading;
    public static String KeptView_count;
    public static String KeptView_filter;
    public static String KeptView_new;
    public static String KeptView_nothing;
    public static String KeptView_problem;
    public static String KeptView_reading;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
