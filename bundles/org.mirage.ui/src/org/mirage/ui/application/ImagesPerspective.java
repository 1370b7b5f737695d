// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.application;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;
import org.mirage.ui.content.PreviewView;
import org.mirage.ui.exports.ExportsView;
import org.mirage.ui.findings.FindingsView;
import org.mirage.ui.history.HistoryView;
import org.mirage.ui.kept.KeptView;
import org.mirage.ui.libraryview.LibraryView;
import org.mirage.ui.packages.PackagesView;
import org.mirage.ui.search.SearchView;
import org.mirage.ui.sharing.SharingView;
import org.mirage.ui.staging.StagedView;
import org.mirage.ui.updating.RunLogView;

/** The library on the left with properties below, what is opened in the middle; preview, search, findings and the like under it. */
public final class ImagesPerspective implements IPerspectiveFactory {

    /** Id of the perspective. */
    public static final String ID = "org.mirage.ui.perspective.images"; //$NON-NLS-1$

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(LibraryView.ID, IPageLayout.LEFT, 0.33f, editors);
        layout.addView(IPageLayout.ID_PROP_SHEET, IPageLayout.BOTTOM, 0.52f, LibraryView.ID);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.64f, editors); //$NON-NLS-1$
        bottom.addView(PreviewView.ID);
        bottom.addView(SearchView.ID);
        bottom.addView(PackagesView.ID);
        bottom.addView(FindingsView.ID);
        bottom.addView(SharingView.ID);
        bottom.addView(HistoryView.ID);
        bottom.addView(ExportsView.ID);
        bottom.addView(StagedView.ID);
        bottom.addPlaceholder(KeptView.ID);
        bottom.addPlaceholder(RunLogView.ID);
        bottom.addView(IProgressConstants.PROGRESS_VIEW_ID);
        layout.getViewLayout(LibraryView.ID).setCloseable(false);
        layout.addShowViewShortcut(LibraryView.ID);
        layout.addShowViewShortcut(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(PreviewView.ID);
        layout.addShowViewShortcut(SearchView.ID);
        layout.addShowViewShortcut(PackagesView.ID);
        layout.addShowViewShortcut(FindingsView.ID);
        layout.addShowViewShortcut(SharingView.ID);
        layout.addShowViewShortcut(HistoryView.ID);
        layout.addShowViewShortcut(ExportsView.ID);
        layout.addShowViewShortcut(StagedView.ID);
        layout.addShowViewShortcut(KeptView.ID);
        layout.addShowViewShortcut(RunLogView.ID);
        layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
    }
}
