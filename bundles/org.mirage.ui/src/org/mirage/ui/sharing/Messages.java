// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import org.eclipse.osgi.util.NLS;

/** Texts of the Sharing view. */
final class Messages extends NLS {

    public static String CopiesPage_compare;
    public static String CopiesPage_count;
    public static String CopiesPage_delete;
    public static String CopiesPage_freed;
    public static String CopiesPage_freedTip;
    public static String CopiesPage_groups;
    public static String CopiesPage_images;
    public static String CopiesPage_least;
    public static String CopiesPage_leastText;
    public static String CopiesPage_leastTip;
    public static String CopiesPage_percent;
    public static String CopiesPage_stored;
    public static String CopiesPage_storedTip;
    public static String CopiesPage_threshold;
    public static String GrowthPage_all;
    public static String GrowthPage_tip;
    public static String GrowthPlot_contents;
    public static String GrowthPlot_stored;
    public static String GrowthPlot_summary;
    public static String GrowthPlot_tip;
    public static String HeatMap_all;
    public static String HeatMap_none;
    public static String HeatMap_pair;
    public static String HeatMap_same;
    public static String HeatMap_summary;
    public static String ImageColumns_contents;
    public static String ImageColumns_contentsTip;
    public static String ImageColumns_freed;
    public static String ImageColumns_freedTip;
    public static String ImageColumns_image;
    public static String ImageColumns_like;
    public static String ImageColumns_likeText;
    public static String ImageColumns_likeTip;
    public static String ImageColumns_shared;
    public static String ImageColumns_sharedTip;
    public static String ImageColumns_stored;
    public static String ImageColumns_storedTip;
    public static String ImageColumns_unique;
    public static String ImageColumns_uniqueTip;
    public static String ImagesPage_compare;
    public static String ImagesPage_contents;
    public static String ImagesPage_delete;
    public static String ImagesPage_filter;
    public static String ImagesPage_one;
    public static String ImagesPage_open;
    public static String ImagesPage_several;
    public static String MeasureJob_name;
    public static String SharingView_again;
    public static String SharingView_contents;
    public static String SharingView_copies;
    public static String SharingView_description;
    public static String SharingView_growth;
    public static String SharingView_images;
    public static String SharingView_import;
    public static String SharingView_measuring;
    public static String SharingView_measuringText;
    public static String SharingView_newest;
    public static String SharingView_newestTip;
    public static String SharingView_nothing;
    public static String SharingView_problem;
    public static String SharingView_refresh;
    public static String SharingView_refreshTip;
    public static String SharingView_save;
    public static String SharingView_saveText;
    public static String SharingView_saveTip;
    public static String SharingView_saveTitle;
    public static String SharingView_similarity;
    public static String SharingView_stop;
    public static String SharingView_stopped;
    public static String SimilarityPage_between;
    public static String SimilarityPage_compare;
    public static String SimilarityPage_hint;
    public static String TreemapPage_byFolder;
    public static String TreemapPage_byPackage;
    public static String TreemapPage_files;
    public static String TreemapPage_nothing;
    public static String TreemapPage_reading;
    public static String TreemapPage_up;
    public static String TreemapPage_where;
    public static String TreemapPlace_packages;
    public static String TreemapReader_others;
    public static String TreemapReader_unowned;
    public static String Treemap_files;
    public static String Treemap_summary;
    public static String Treemap_tip;
    public static String VersionChoice_image;
    public static String VersionChoice_version;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
