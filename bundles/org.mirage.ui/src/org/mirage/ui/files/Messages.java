// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import org.eclipse.osgi.util.NLS;

/** Texts of the Files editor. */
final class Messages extends NLS {

    public static String EntryColumn_changed;
    public static String EntryColumn_content;
    public static String EntryColumn_link;
    public static String EntryColumn_mode;
    public static String EntryColumn_name;
    public static String EntryColumn_owner;
    public static String EntryColumn_size;
    public static String EntryColumn_state;
    public static String EntryText_unreadable;
    public static String FilesEditor_again;
    public static String FilesEditor_noVersion;
    public static String FilesEditor_opening;
    public static String FilesEditor_problem;
    public static String FilesPage_conflict;
    public static String FilesPage_entries;
    public static String FilesPage_entry;
    public static String FilesPage_filtered;
    public static String FilesPage_status;
    public static String FilesPage_volumeNote;
    public static String FilesStaging_name;
    public static String FilesStaging_newFile;
    public static String FilesStaging_newFolder;
    public static String FilesStaging_noName;
    public static String FilesStaging_there;
    public static String FolderReader_list;
    public static String FolderReader_sort;
    public static String FolderTree_reading;
    public static String ModeDialog_execute;
    public static String ModeDialog_group;
    public static String ModeDialog_groupName;
    public static String ModeDialog_noGroup;
    public static String ModeDialog_noMode;
    public static String ModeDialog_noOwner;
    public static String ModeDialog_octal;
    public static String ModeDialog_others;
    public static String ModeDialog_owner;
    public static String ModeDialog_ownerName;
    public static String ModeDialog_read;
    public static String ModeDialog_several;
    public static String ModeDialog_title;
    public static String ModeDialog_write;
    public static String NotesBar_more;
    public static String NotesBar_title;
    public static String OpenedVersion_other;
    public static String Owners_nameAndNumber;
    public static String PathBar_back;
    public static String PathBar_filter;
    public static String PathBar_forward;
    public static String PathBar_pathTip;
    public static String PathBar_up;
    public static String StateText_added;
    public static String StateText_below;
    public static String StateText_changed;
    public static String StateText_metadata;
    public static String StateText_moved;
    public static String StateText_removed;
    public static String VersionInput_planned;
    public static String VersionInput_tip;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
