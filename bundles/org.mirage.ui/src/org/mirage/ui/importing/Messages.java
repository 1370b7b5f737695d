// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import org.eclipse.osgi.util.NLS;

/** Texts of the import wizard. */
final class Messages extends NLS {

    public static String ApplianceText_disk;
    public static String ApplianceText_disks;
    public static String ApplianceText_empty;
    public static String ApplianceText_firmware;
    public static String ApplianceText_machine;
    public static String ApplianceText_memory;
    public static String ApplianceText_networks;
    public static String ApplianceText_processors;
    public static String ForeignQuestion_allow;
    public static String ForeignQuestion_text;
    public static String FormatQuestion_header;
    public static String FormatQuestion_name;
    public static String FormatQuestion_text;
    public static String ImageFileButtons_add;
    public static String ImageFileButtons_all;
    public static String ImageFileButtons_browse;
    public static String ImageFileButtons_browseFolder;
    public static String ImageFileButtons_down;
    public static String ImageFileButtons_folder;
    public static String ImageFileButtons_folderText;
    public static String ImageFileButtons_images;
    public static String ImageFileButtons_remove;
    public static String ImageFileButtons_up;
    public static String ImageFileTable_file;
    public static String ImageFileTable_folder;
    public static String ImageFileTable_format;
    public static String ImageFileTable_size;
    public static String ImageFile_denied;
    public static String ImageFile_folder;
    public static String ImageFile_missing;
    public static String ImageFile_variant;
    public static String ImageNames_empty;
    public static String ImageNames_first;
    public static String ImageNames_next;
    public static String ImageNames_separator;
    public static String ImportFilesPage_add;
    public static String ImportFilesPage_allow;
    public static String ImportFilesPage_decide;
    public static String ImportFilesPage_oneMachine;
    public static String ImportFilesPage_path;
    public static String ImportFilesPage_ready;
    public static String ImportFilesPage_title;
    public static String ImportJob_name;
    public static String ImportNamePage_afterFiles;
    public static String ImportNamePage_keepFreeSpace;
    public static String ImportNamePage_keepFreeSpaceText;
    public static String ImportNamePage_message;
    public static String ImportNamePage_name;
    public static String ImportNamePage_several;
    public static String ImportNamePage_title;
    public static String ImportResult_line;
    public static String ImportResult_there;
    public static String ImportResult_title;
    public static String ImportResult_titleSome;
    public static String ImportWizard_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
