// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import org.eclipse.osgi.util.NLS;

/** Texts of the Exports view. */
final class Messages extends NLS {

    public static String ExportActions_again;
    public static String ExportActions_againTip;
    public static String ExportActions_open;
    public static String ExportAgainJob_done;
    public static String ExportAgainJob_name;
    public static String ExportAgainJob_next;
    public static String ExportAgainJob_title;
    public static String ExportColumns_author;
    public static String ExportColumns_changes;
    public static String ExportColumns_form;
    public static String ExportColumns_machines;
    public static String ExportColumns_target;
    public static String ExportColumns_what;
    public static String ExportColumns_when;
    public static String ExportText_base;
    public static String ExportText_changes;
    public static String ExportText_file;
    public static String ExportText_files;
    public static String ExportText_form;
    public static String ExportText_heading;
    public static String ExportText_packed;
    public static String ExportText_table;
    public static String ExportText_thin;
    public static String ExportText_value;
    public static String ExportText_when;
    public static String ExportText_whole;
    public static String ExportsView_count;
    public static String ExportsView_export;
    public static String ExportsView_filter;
    public static String ExportsView_nothing;
    public static String ExportsView_problem;
    public static String ExportsView_reading;
    public static String RepeatExport_noFolder;
    public static String RepeatExport_reading;
    public static String RepeatExport_title;
    public static String SecretsDialog_export;
    public static String SecretsDialog_text;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
