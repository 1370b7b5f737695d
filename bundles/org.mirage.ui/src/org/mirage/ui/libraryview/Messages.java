// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import org.eclipse.osgi.util.NLS;

/** Texts of the Library view. */
final class Messages extends NLS {

    public static String Column_date;
    public static String Column_message;
    public static String Column_name;
    public static String Column_size;
    public static String Column_sizeTip;
    public static String Column_system;
    public static String Column_unique;
    public static String Column_uniqueTip;
    public static String LibraryNames_versions;
    public static String LibraryTree_columns;
    public static String LibraryTree_filter;
    public static String LibraryView_again;
    public static String LibraryView_emptyText;
    public static String LibraryView_emptyTitle;
    public static String LibraryView_import;
    public static String LibraryView_opening;
    public static String LibraryView_problemTitle;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
