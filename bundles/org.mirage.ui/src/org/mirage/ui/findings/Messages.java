// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import org.eclipse.osgi.util.NLS;

/** Texts of the Findings view. */
final class Messages extends NLS {

    public static String CleaningEdits_all;
    public static String CleaningEdits_malware;
    public static String CleaningEdits_secrets;
    public static String CleaningPage_text;
    public static String DecideJob_heed;
    public static String DecideJob_ignore;
    public static String FilterBar_all;
    public static String FilterBar_allKinds;
    public static String FilterBar_critical;
    public static String FilterBar_high;
    public static String FilterBar_ignored;
    public static String FilterBar_kind;
    public static String FilterBar_least;
    public static String FilterBar_low;
    public static String FilterBar_malware;
    public static String FilterBar_medium;
    public static String FilterBar_open;
    public static String FilterBar_openAndIgnored;
    public static String FilterBar_residue;
    public static String FilterBar_secrets;
    public static String FilterBar_state;
    public static String FilterBar_text;
    public static String FilterBar_vulnerabilities;
    public static String FindingActions_changes;
    public static String FindingActions_files;
    public static String FindingActions_heed;
    public static String FindingActions_ignore;
    public static String FindingActions_library;
    public static String FindingActions_open;
    public static String FindingActions_save;
    public static String FindingActions_saveTip;
    public static String FindingActions_scan;
    public static String FindingActions_scanTip;
    public static String FindingActions_update;
    public static String FindingColumn_fixed;
    public static String FindingColumn_group;
    public static String FindingColumn_kind;
    public static String FindingColumn_rule;
    public static String FindingColumn_severity;
    public static String FindingColumn_state;
    public static String FindingColumn_states;
    public static String FindingColumn_version;
    public static String FindingColumn_versions;
    public static String FindingColumn_what;
    public static String FindingColumn_where;
    public static String FindingGrouping_finding;
    public static String FindingGrouping_findingTip;
    public static String FindingGrouping_image;
    public static String FindingGrouping_imageTip;
    public static String FindingGrouping_none;
    public static String FindingGrouping_noneTip;
    public static String FindingGrouping_subject;
    public static String FindingNextStep_making;
    public static String FindingText_count;
    public static String FindingText_critical;
    public static String FindingText_high;
    public static String FindingText_ignored;
    public static String FindingText_low;
    public static String FindingText_malware;
    public static String FindingText_medium;
    public static String FindingText_open;
    public static String FindingText_residue;
    public static String FindingText_secret;
    public static String FindingText_unknown;
    public static String FindingText_vulnerability;
    public static String FindingsView_arranging;
    public static String FindingsView_deciding;
    public static String FindingsView_empty;
    public static String FindingsView_ignoreOne;
    public static String FindingsView_ignoreSeveral;
    public static String FindingsView_ignoreTitle;
    public static String FindingsView_import;
    public static String FindingsView_incomplete;
    public static String FindingsView_known;
    public static String FindingsView_nothing;
    public static String FindingsView_nothingText;
    public static String FindingsView_partial;
    public static String FindingsView_problem;
    public static String FindingsView_remarks;
    public static String FindingsView_running;
    public static String FindingsView_saveText;
    public static String FindingsView_saveTitle;
    public static String FindingsView_scan;
    public static String FindingsView_scanning;
    public static String FindingsView_scanningText;
    public static String FindingsView_start;
    public static String FindingsView_startText;
    public static String FindingsView_stop;
    public static String FindingsView_stopped;
    public static String PlaceField_file;
    public static String PlaceField_folder;
    public static String ResultsText_between;
    public static String ResultsText_fitting;
    public static String ResultsText_ignored;
    public static String ResultsText_known;
    public static String ResultsText_limit;
    public static String ResultsText_noneOpen;
    public static String ResultsText_versions;
    public static String ScanDialog_all;
    public static String ScanDialog_heading;
    public static String ScanDialog_loaded;
    public static String ScanDialog_malware;
    public static String ScanDialog_missing;
    public static String ScanDialog_needsRecords;
    public static String ScanDialog_newest;
    public static String ScanDialog_noRecords;
    public static String ScanDialog_nothing;
    public static String ScanDialog_nothingSelected;
    public static String ScanDialog_reading;
    public static String ScanDialog_records;
    public static String ScanDialog_recordsHint;
    public static String ScanDialog_recordsTitle;
    public static String ScanDialog_scan;
    public static String ScanDialog_secrets;
    public static String ScanDialog_selected;
    public static String ScanDialog_signatures;
    public static String ScanDialog_signaturesHint;
    public static String ScanDialog_signaturesTitle;
    public static String ScanDialog_text;
    public static String ScanDialog_title;
    public static String ScanDialog_vulnerabilities;
    public static String ScanDialog_where;
    public static String ScanGathering_incomplete;
    public static String ScanGathering_malware;
    public static String ScanGathering_secrets;
    public static String ScanGathering_vulnerabilities;
    public static String ScanJob_name;
    public static String ScanJob_recall;
    public static String ScanRequest_all;
    public static String ScanRequest_malware;
    public static String ScanRequest_newest;
    public static String ScanRequest_secrets;
    public static String ScanRequest_vulnerabilities;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
