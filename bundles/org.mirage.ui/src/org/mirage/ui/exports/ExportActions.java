// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.util.List;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.mirage.engine.ListedExport;
import org.mirage.model.Version;
import org.mirage.ui.Icons;
import org.mirage.ui.files.VersionOpening;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.RowActions;
import org.mirage.ui.widgets.RowTable;

/** Tools and context menu of the Exports view. */
final class ExportActions {

    private final ExportsView view;
    private final RowTable<ListedExport> table;

    ExportActions(ExportsView view, RowTable<ListedExport> table) {
        this.view = view;
        this.table = table;
    }

    void fill() {
        RowActions<ListedExport> actions = new RowActions<>(table);
        IAction again = actions.addForOne(Messages.ExportActions_again, Icons.EXPORT,
                row -> RepeatExport.run(view.getSite().getShell(), row), _ -> true);
        // a tip that is the same as the text is not shown
        again.setToolTipText(Messages.ExportActions_againTip);
        IAction open = actions.addForOne(Messages.ExportActions_open, Icons.VERSION,
                row -> VersionOpening.open(view.getSite().getPage(), List.of(version(row))), row -> version(row) != null);
        actions.separate();
        actions.addCopy();
        actions.setDefault(open);
        ActionContributionItem tool = new ActionContributionItem(again);
        tool.setMode(ActionContributionItem.MODE_FORCE_TEXT);
        view.getViewSite().getActionBars().getToolBarManager().add(tool);
    }

    /** The version that was exported; null when the library does not have it any more. */
    private static Version version(ListedExport export) {
        return LibrarySession.current().version(export.export().version().toString());
    }
}
