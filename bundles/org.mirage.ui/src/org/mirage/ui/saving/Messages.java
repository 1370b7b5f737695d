// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import org.eclipse.osgi.util.NLS;

/** Texts about saving what a comparison found. */
final class Messages extends NLS {

    public static String DifferencesPage_all;
    public static String DifferencesPage_none;
    public static String DifferencesPage_one;
    public static String DifferencesPage_purpose;
    public static String DifferencesPage_purposeHint;
    public static String DifferencesPage_several;
    public static String DifferencesPage_text;
    public static String DifferencesPage_title;
    public static String DifferencesPage_what;
    public static String ReportFormat_csv;
    public static String ReportFormat_html;
    public static String ReportFormat_json;
    public static String SaveChangesHandler_three;
    public static String SaveChangesJob_done;
    public static String SaveChangesJob_leftOut;
    public static String SaveChangesJob_name;
    public static String SaveChangesJob_nothing;
    public static String SaveChangesJob_nothingText;
    public static String SaveChangesJob_title;
    public static String SaveChangesWizard_title;
    public static String SaveReportHandler_count;
    public static String SaveReportHandler_text;
    public static String SaveReportHandler_title;
    public static String SaveReportPage_format;
    public static String WriteReportJob_counted;
    public static String WriteReportJob_done;
    public static String WriteReportJob_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
