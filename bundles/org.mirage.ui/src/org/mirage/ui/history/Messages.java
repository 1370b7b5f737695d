// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.history;

import org.eclipse.osgi.util.NLS;

/** Texts of the History view. */
final class Messages extends NLS {

    public static String HistoryActions_allImages;
    public static String HistoryActions_allImagesTip;
    public static String HistoryActions_compareBoth;
    public static String HistoryActions_comparePrevious;
    public static String HistoryActions_compareWith;
    public static String HistoryActions_linked;
    public static String HistoryActions_linkedTip;
    public static String HistoryActions_open;
    public static String HistoryActions_showIn;
    public static String HistoryActions_showVersions;
    public static String HistoryColumn_author;
    public static String HistoryColumn_changed;
    public static String HistoryColumn_content;
    public static String HistoryColumn_message;
    public static String HistoryColumn_mode;
    public static String HistoryColumn_owner;
    public static String HistoryColumn_since;
    public static String HistoryColumn_size;
    public static String HistoryColumn_state;
    public static String HistoryColumn_versions;
    public static String HistoryJob_cancelled;
    public static String HistoryJob_name;
    public static String HistoryRows_owners;
    public static String HistoryView_again;
    public static String HistoryView_all;
    public static String HistoryView_looking;
    public static String HistoryView_nothing;
    public static String HistoryView_one;
    public static String HistoryView_problem;
    public static String HistoryView_unreadable;
    public static String StateSelection_reading;
    public static String StateText_absent;
    public static String StateText_added;
    public static String StateText_below;
    public static String StateText_first;
    public static String StateText_removed;
    public static String StateText_type;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
