// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import org.eclipse.osgi.util.NLS;

/** Texts of the Packages view. */
final class Messages extends NLS {

    public static String DetailsMode_changed;
    public static String DetailsMode_changedTip;
    public static String DetailsMode_files;
    public static String DetailsMode_filesTip;
    public static String DetailsMode_holders;
    public static String DetailsMode_holdersTip;
    public static String PackageActions_changed;
    public static String PackageActions_files;
    public static String PackageActions_holders;
    public static String PackageActions_update;
    public static String PackageColumns_absent;
    public static String PackageColumns_architecture;
    public static String PackageColumns_changed;
    public static String PackageColumns_image;
    public static String PackageColumns_kind;
    public static String PackageColumns_licence;
    public static String PackageColumns_missing;
    public static String PackageColumns_name;
    public static String PackageColumns_path;
    public static String PackageColumns_setting;
    public static String PackageColumns_settings;
    public static String PackageColumns_size;
    public static String PackageColumns_sizeTip;
    public static String PackageColumns_source;
    public static String PackageColumns_state;
    public static String PackageColumns_summary;
    public static String PackageColumns_system;
    public static String PackageColumns_unowned;
    public static String PackageColumns_unread;
    public static String PackageColumns_version;
    public static String PackageDetails_changed;
    public static String PackageDetails_files;
    public static String PackageDetails_holders;
    public static String PackageDetails_noChanged;
    public static String PackageDetails_noFiles;
    public static String PackageDetails_noHolders;
    public static String PackageDetails_nothing;
    public static String PackageDetails_of;
    public static String PackageDetails_openVersion;
    public static String PackageDetails_readingChanged;
    public static String PackageDetails_readingFiles;
    public static String PackageDetails_readingHolders;
    public static String PackageDetails_showFile;
    public static String PackageDetails_showInLibrary;
    public static String PackageDetails_stopped;
    public static String PackageFilterBar_allKinds;
    public static String PackageFilterBar_differing;
    public static String PackageFilterBar_differingTip;
    public static String PackageFilterBar_kindTip;
    public static String PackageFilterBar_name;
    public static String PackagesTools_all;
    public static String PackagesTools_allTip;
    public static String PackagesTools_pin;
    public static String PackagesTools_pinTip;
    public static String PackagesTools_save;
    public static String PackagesTools_saveTip;
    public static String PackagesView_again;
    public static String PackagesView_all;
    public static String PackagesView_filtered;
    public static String PackagesView_job;
    public static String PackagesView_limit;
    public static String PackagesView_many;
    public static String PackagesView_none;
    public static String PackagesView_noneText;
    public static String PackagesView_nothing;
    public static String PackagesView_nothingText;
    public static String PackagesView_one;
    public static String PackagesView_problem;
    public static String PackagesView_reading;
    public static String PackagesView_remarks;
    public static String PackagesView_saveText;
    public static String PackagesView_saveTitle;
    public static String PackagesView_stop;
    public static String PackagesView_stopped;
    public static String PackagesView_versions;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
