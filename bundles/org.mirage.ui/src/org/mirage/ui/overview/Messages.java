// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.overview;

import org.eclipse.osgi.util.NLS;

/** Texts of the overview. */
final class Messages extends NLS {

    public static String OverviewEditor_again;
    public static String OverviewEditor_empty;
    public static String OverviewEditor_emptyText;
    public static String OverviewEditor_import;
    public static String OverviewEditor_job;
    public static String OverviewEditor_looking;
    public static String OverviewEditor_problem;
    public static String OverviewEditor_stopped;
    public static String OverviewInput_name;
    public static String OverviewInput_tip;
    public static String OverviewPage_files;
    public static String OverviewPage_findings;
    public static String OverviewPage_folder;
    public static String OverviewPage_images;
    public static String OverviewPage_noneStale;
    public static String OverviewPage_saved;
    public static String OverviewPage_someStale;
    public static String OverviewPage_stale;
    public static String OverviewPage_stored;
    public static String OverviewPage_unscanned;
    public static String OverviewPage_versions;
    public static String OverviewPage_work;
    public static String OverviewText_count;
    public static String OverviewText_critical;
    public static String OverviewText_days;
    public static String OverviewText_exported;
    public static String OverviewText_high;
    public static String OverviewText_imported;
    public static String OverviewText_low;
    public static String OverviewText_malware;
    public static String OverviewText_medium;
    public static String OverviewText_months;
    public static String OverviewText_more;
    public static String OverviewText_scanned;
    public static String OverviewText_secrets;
    public static String OverviewText_to;
    public static String OverviewText_today;
    public static String OverviewText_unknown;
    public static String OverviewText_updated;
    public static String OverviewText_vulnerabilities;
    public static String OverviewText_years;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
