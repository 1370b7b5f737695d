// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import org.eclipse.osgi.util.NLS;

/** Texts of the Search view. */
final class Messages extends NLS {

    public static String FieldText_age;
    public static String FieldText_attribute;
    public static String FieldText_flag;
    public static String FieldText_group;
    public static String FieldText_image;
    public static String FieldText_mode;
    public static String FieldText_modified;
    public static String FieldText_name;
    public static String FieldText_owner;
    public static String FieldText_path;
    public static String FieldText_saved;
    public static String FieldText_sha256;
    public static String FieldText_size;
    public static String FieldText_system;
    public static String FieldText_target;
    public static String FieldText_text;
    public static String FieldText_type;
    public static String FieldText_under;
    public static String FoundActions_compare;
    public static String FoundActions_copyPaths;
    public static String FoundActions_copyRows;
    public static String FoundActions_delete;
    public static String FoundActions_export;
    public static String FoundActions_library;
    public static String FoundActions_open;
    public static String FoundActions_save;
    public static String FoundActions_saveTip;
    public static String FoundActions_showIn;
    public static String FoundActions_showVersion;
    public static String FoundActions_update;
    public static String FoundColumn_changed;
    public static String FoundColumn_content;
    public static String FoundColumn_folder;
    public static String FoundColumn_group;
    public static String FoundColumn_line;
    public static String FoundColumn_link;
    public static String FoundColumn_mode;
    public static String FoundColumn_name;
    public static String FoundColumn_noContent;
    public static String FoundColumn_owner;
    public static String FoundColumn_size;
    public static String FoundColumn_text;
    public static String FoundColumn_versions;
    public static String FoundGrouping_content;
    public static String FoundGrouping_contentTip;
    public static String FoundGrouping_image;
    public static String FoundGrouping_imageTip;
    public static String FoundGrouping_none;
    public static String FoundGrouping_noneTip;
    public static String FoundSelection_reading;
    public static String KnownReading_reading;
    public static String QueryField_hint;
    public static String QueryProposals_label;
    public static String SavedTool_delete;
    public static String SavedTool_deleteIt;
    public static String SavedTool_deleteText;
    public static String SavedTool_deleteTitle;
    public static String SavedTool_keep;
    public static String SavedTool_noName;
    public static String SavedTool_query;
    public static String SavedTool_replace;
    public static String SavedTool_save;
    public static String SavedTool_saveText;
    public static String SavedTool_saveTitle;
    public static String SavedTool_saving;
    public static String SavedTool_there;
    public static String SavedTool_tip;
    public static String ScopeField_tip;
    public static String SearchBar_filter;
    public static String SearchBar_noSelection;
    public static String SearchBar_search;
    public static String SearchBar_stop;
    public static String SearchJob_name;
    public static String SearchScope_all;
    public static String SearchScope_newest;
    public static String SearchScope_selected;
    public static String SearchScope_selectedAll;
    public static String SearchText_between;
    public static String SearchText_fitting;
    public static String SearchText_found;
    public static String SearchText_limit;
    public static String SearchText_nothing;
    public static String SearchText_running;
    public static String SearchText_searched;
    public static String SearchText_stopped;
    public static String SearchText_where;
    public static String SearchView_again;
    public static String SearchView_arranging;
    public static String SearchView_nothing;
    public static String SearchView_nothingText;
    public static String SearchView_problem;
    public static String SearchView_remarks;
    public static String SearchView_saveText;
    public static String SearchView_saveTitle;
    public static String SearchView_saved;
    public static String StartPage_text;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
