// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import org.eclipse.osgi.util.NLS;

/** Texts of widgets that several parts use. */
final class Messages extends NLS {

    public static String Notice_close;
    public static String Notice_file;
    public static String Notice_noProgram;
    public static String Notice_noProgramTitle;
    public static String Notice_remark;
    public static String Notice_remarks;
    public static String RemarkBar_more;
    public static String ReplaceQuestion_keep;
    public static String ReplaceQuestion_more;
    public static String ReplaceQuestion_one;
    public static String ReplaceQuestion_replace;
    public static String ReplaceQuestion_several;
    public static String ReplaceQuestion_titleOne;
    public static String ReplaceQuestion_titleSeveral;
    public static String RowActions_copy;
    public static String TargetCheck_denied;
    public static String TargetCheck_empty;
    public static String TargetCheck_exists;
    public static String TargetCheck_folder;
    public static String TargetCheck_invalid;
    public static String TargetCheck_noFolder;
    public static String TargetField_browse;
    public static String TargetField_browseTitle;
    public static String TargetField_label;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
