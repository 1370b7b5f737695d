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
    public static String ChangeText_both;
    public static String ChangeText_conflict;
    public static String ChangeText_content;
    public static String ChangeText_device;
    public static String ChangeText_flags;
    public static String ChangeText_group;
    public static String ChangeText_left;
    public static String ChangeText_links;
    public static String ChangeText_mode;
    public static String ChangeText_moved;
    public static String ChangeText_movedAway;
    public static String ChangeText_ofSide;
    public static String ChangeText_owner;
    public static String ChangeText_removed;
    public static String ChangeText_right;
    public static String ChangeText_target;
    public static String ChangeText_time;
    public static String ChangeText_type;
    public static String ChangeText_typeFromTo;
    public static String CompareOpening_base;
    public static String CompareOpening_noBase;
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
    public static String EqualPage_all;
    public static String EqualPage_everything;
    public static String EqualPage_hidden;
    public static String EqualPage_nothingHidden;
    public static String EqualPage_title;
    public static String FactNode_added;
    public static String FactNode_changed;
    public static String FactNode_removed;
    public static String FilterBar_all;
    public static String FilterBar_both;
    public static String FilterBar_conflict;
    public static String FilterBar_depth;
    public static String FilterBar_expand;
    public static String FilterBar_fold;
    public static String FilterBar_kind;
    public static String FilterBar_kindTip;
    public static String FilterBar_left;
    public static String FilterBar_path;
    public static String FilterBar_pathTip;
    public static String FilterBar_right;
    public static String FoldJob_name;
    public static String Form_hex;
    public static String Form_properties;
    public static String Form_text;
    public static String HexCompareViewer_absent;
    public static String HexCompareViewer_differ;
    public static String HexCompareViewer_differAtLeast;
    public static String HexCompareViewer_oneSide;
    public static String HexCompareViewer_side;
    public static String KindGroup_added;
    public static String KindGroup_changed;
    public static String KindGroup_metadata;
    public static String KindGroup_moved;
    public static String KindGroup_removed;
    public static String LargeTextViewer_explanation;
    public static String LargeTextViewer_hex;
    public static String LargeTextViewer_partly;
    public static String LargeTextViewer_text;
    public static String LargeTextViewer_title;
    public static String MachineNode_equal;
    public static String MachineNode_name;
    public static String MachineNode_subjects;
    public static String NodeReader_reading;
    public static String OutsideNode_change;
    public static String OutsideNode_owner;
    public static String OutsideNode_owners;
    public static String PackageNode_added;
    public static String PackageNode_down;
    public static String PackageNode_removed;
    public static String PackageNode_system;
    public static String PackageNode_up;
    public static String PackagesNode_added;
    public static String PackagesNode_down;
    public static String PackagesNode_incomplete;
    public static String PackagesNode_name;
    public static String PackagesNode_none;
    public static String PackagesNode_removed;
    public static String PackagesNode_up;
    public static String PreviewPane_equal;
    public static String ProblemPage_again;
    public static String ProblemPage_title;
    public static String PropertyViewer_base;
    public static String PropertyViewer_field;
    public static String ShownDifference_partly;
    public static String ShownDifference_title;
    public static String StructurePane_searching;
    public static String SummaryBar_changes;
    public static String SummaryBar_counting;
    public static String SummaryBar_hidden;
    public static String SummaryBar_many;
    public static String SummaryBar_one;
    public static String SummaryBar_profile;
    public static String SummaryBar_report;
    public static String SummaryBar_swap;
    public static String TreeExpansion_reading;
    public static String VersionDialog_message;
    public static String VersionDialog_none;
    public static String VersionDialog_threeWay;
    public static String VersionDialog_title;
    public static String VersionDialog_version;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
