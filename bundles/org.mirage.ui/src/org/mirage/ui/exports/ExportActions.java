// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    private final RowActions<ListedExport> actions;
    /** What is being done again, from the click on. */
    private final Set<ExportKey> begun = new HashSet<>();

    ExportActions(ExportsView view, RowTable<ListedExport> table) {
        this.view = view;
        this.table = table;
        actions = new RowActions<>(table);
    }

    void fill() {
        IAction again = actions.addForOne(Messages.ExportActions_again, Icons.EXPORT, this::again,
                row -> !begun.contains(ExportKey.of(row)) && !ExportAgainJob.isRunning(ExportKey.of(row)));
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

    /** A second click meets an action that is shut: it asks for nothing more. */
    private void again(ListedExport row) {
        ExportKey export = ExportKey.of(row);
        begun.add(export);
        actions.refresh();
        RepeatExport.run(view.getSite().getShell(), row, () -> {
            begun.remove(export);
            if (!table.control().isDisposed()) {
                actions.refresh();
            }
        });
    }

    /** The version that was exported; null when the library does not have it any more. */
    private static Version version(ListedExport export) {
        return LibrarySession.current().version(export.export().version().toString());
    }
}
