// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import org.eclipse.osgi.util.NLS;

/** Texts of change sets: kinds of edits and what they say. */
final class Messages extends NLS {

    public static String EditFields_about;
    public static String EditFields_absent;
    public static String EditFields_arguments;
    public static String EditFields_atLeast;
    public static String EditFields_below;
    public static String EditFields_comment;
    public static String EditFields_content;
    public static String EditFields_contentName;
    public static String EditFields_device;
    public static String EditFields_diff;
    public static String EditFields_enabled;
    public static String EditFields_file;
    public static String EditFields_flags;
    public static String EditFields_form;
    public static String EditFields_from;
    public static String EditFields_fullName;
    public static String EditFields_group;
    public static String EditFields_groupNumber;
    public static String EditFields_groupNumberHint;
    public static String EditFields_groups;
    public static String EditFields_hash;
    public static String EditFields_home;
    public static String EditFields_hostName;
    public static String EditFields_interpreter;
    public static String EditFields_key;
    public static String EditFields_line;
    public static String EditFields_locale;
    public static String EditFields_locked;
    public static String EditFields_mode;
    public static String EditFields_name;
    public static String EditFields_neighbour;
    public static String EditFields_neighbourHint;
    public static String EditFields_number;
    public static String EditFields_numberHint;
    public static String EditFields_orLine;
    public static String EditFields_owner;
    public static String EditFields_packageFiles;
    public static String EditFields_packages;
    public static String EditFields_password;
    public static String EditFields_path;
    public static String EditFields_pattern;
    public static String EditFields_place;
    public static String EditFields_project;
    public static String EditFields_purge;
    public static String EditFields_repositories;
    public static String EditFields_script;
    public static String EditFields_section;
    public static String EditFields_sectionHint;
    public static String EditFields_shell;
    public static String EditFields_sshKey;
    public static String EditFields_system;
    public static String EditFields_target;
    public static String EditFields_time;
    public static String EditFields_timeout;
    public static String EditFields_times;
    public static String EditFields_timesHint;
    public static String EditFields_to;
    public static String EditFields_tree;
    public static String EditFields_type;
    public static String EditFields_unit;
    public static String EditFields_unlessPresent;
    public static String EditFields_user;
    public static String EditFields_value;
    public static String EditFields_with;
    public static String EditFields_zone;
    public static String EditGroup_files;
    public static String EditGroup_programs;
    public static String EditGroup_system;
    public static String EditGroup_text;
    public static String EditKind_addSshKey;
    public static String EditKind_addUser;
    public static String EditKind_disableService;
    public static String EditKind_dropKey;
    public static String EditKind_dropLine;
    public static String EditKind_firstBoot;
    public static String EditKind_hostName;
    public static String EditKind_insertLine;
    public static String EditKind_install;
    public static String EditKind_link;
    public static String EditKind_locale;
    public static String EditKind_lockUser;
    public static String EditKind_patch;
    public static String EditKind_putFile;
    public static String EditKind_putFolder;
    public static String EditKind_putLink;
    public static String EditKind_putSpecial;
    public static String EditKind_putTree;
    public static String EditKind_remove;
    public static String EditKind_removePackages;
    public static String EditKind_removeTree;
    public static String EditKind_rename;
    public static String EditKind_replace;
    public static String EditKind_runScript;
    public static String EditKind_service;
    public static String EditKind_set;
    public static String EditKind_setKey;
    public static String EditKind_setPassword;
    public static String EditKind_timeZone;
    public static String EditKind_unlockUser;
    public static String EditSummary_about;
    public static String EditSummary_files;
    public static String EditSummary_key;
    public static String EditSummary_part;
    public static String ParameterProblem_twice;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
