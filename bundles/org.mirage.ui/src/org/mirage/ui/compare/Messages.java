// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.eclipse.osgi.util.NLS;

/** Texts of the compare editor. */
final class Messages extends NLS {

    public static String BaseDialog_question;
    public static String BaseDialog_title;
    public static String ChangeText_added;
    public static String ChangeText_attributes;
    public static String ChangeText_conflict;
    public static String ChangeText_content;
    public static String ChangeText_device;
    public static String ChangeText_flags;
    public static String ChangeText_group;
    public static String ChangeText_links;
    public static String ChangeText_mode;
    public static String ChangeText_moved;
    public static String ChangeText_movedAway;
    public static String ChangeText_owner;
    public static String ChangeText_removed;
    public static String ChangeText_target;
    public static String ChangeText_time;
    public static String ChangeText_type;
    public static String ChangeText_typeFromTo;
    public static String CompareOpening_base;
    public static String CompareOpening_noParent;
    public static String CompareOpening_noParentTitle;
    public static String CompareOpening_parent;
    public static String CompareRequest_path;
    public static String CompareRequest_three;
    public static String CompareRequest_two;
    public static String DifferenceColumn_bytes;
    public static String DifferenceColumn_bytesTip;
    public static String DifferenceColumn_change;
    public static String DifferenceColumn_count;
    public static String DifferenceColumn_countTip;
    public static String DifferenceColumn_left;
    public static String DifferenceColumn_leftTip;
    public static String DifferenceColumn_name;
    public static String DifferenceColumn_right;
    public static String DifferenceColumn_rightTip;
    public static String DifferenceViewer_reading;
    public static String NodeReader_reading;
    public static String VersionsCompareInput_again;
    public static String VersionsCompareInput_problem;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
