// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.properties;

import org.eclipse.osgi.util.NLS;

/** Texts of the Properties view. */
final class Messages extends NLS {

    public static String AttributeText_long;
    public static String FactsPage_copy;
    public static String FactsPage_copyAll;
    public static String FactsPage_nothing;
    public static String Facts_attributes;
    public static String Facts_author;
    public static String Facts_block;
    public static String Facts_bootable;
    public static String Facts_changed;
    public static String Facts_content;
    public static String Facts_contentName;
    public static String Facts_counting;
    public static String Facts_date;
    public static String Facts_device;
    public static String Facts_disk;
    public static String Facts_diskBytes;
    public static String Facts_entries;
    public static String Facts_features;
    public static String Facts_fileBytes;
    public static String Facts_firmware;
    public static String Facts_first;
    public static String Facts_flags;
    public static String Facts_group;
    public static String Facts_id;
    public static String Facts_identity;
    public static String Facts_image;
    public static String Facts_inViewOnly;
    public static String Facts_label;
    public static String Facts_links;
    public static String Facts_machine;
    public static String Facts_madeFrom;
    public static String Facts_memory;
    public static String Facts_message;
    public static String Facts_mode;
    public static String Facts_mountPoint;
    public static String Facts_mountedHere;
    public static String Facts_name;
    public static String Facts_networks;
    public static String Facts_owner;
    public static String Facts_partition;
    public static String Facts_partitions;
    public static String Facts_path;
    public static String Facts_platform;
    public static String Facts_processors;
    public static String Facts_project;
    public static String Facts_record;
    public static String Facts_sector;
    public static String Facts_shared;
    public static String Facts_size;
    public static String Facts_stored;
    public static String Facts_system;
    public static String Facts_table;
    public static String Facts_target;
    public static String Facts_tree;
    public static String Facts_type;
    public static String Facts_unique;
    public static String Facts_unreadable;
    public static String Facts_used;
    public static String Facts_uuid;
    public static String Facts_versions;
    public static String Facts_volume;
    public static String Facts_warning;
    public static String Facts_warnings;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
