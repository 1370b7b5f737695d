// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exports;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.ui.IActionBars;
import org.mirage.engine.ListedExport;
import org.mirage.model.Version;
import org.mirage.ui.Icons;
import org.mirage.ui.files.VersionOpening;
import org.mirage.ui.library.LibrarySession;

/** Tools and context menu of the Exports view. */
final class ExportActions {

    private final ExportsView view;
    private final ExportTable table;

    ExportActions(ExportsView view, ExportTable table) {
        this.view = view;
        this.table = table;
    }

    void fill() {
        IAction again = action(Messages.ExportActions_again, Icons.EXPORT,
                rows -> RepeatExport.run(view.getSite().getShell(), rows.getFirst()), rows -> rows.size() == 1);
        // a tip that is the same as the text is not shown
        again.setToolTipText(Messages.ExportActions_againTip);
        IAction open = action(Messages.ExportActions_open, Icons.VERSION, rows -> VersionOpening.open(view.getSite().getPage(),
                List.of(version(rows.getFirst()))), rows -> rows.size() == 1 && version(rows.getFirst()) != null);
        IAction copy = action(Messages.ExportActions_copy, Icons.COPY, this::copy, rows -> !rows.isEmpty());
        MenuManager menu = new MenuManager();
        menu.add(again);
        menu.add(open);
        menu.add(new Separator());
        menu.add(copy);
        table.control().setMenu(menu.createContextMenu(table.control()));
        IActionBars bars = view.getViewSite().getActionBars();
        ActionContributionItem tool = new ActionContributionItem(again);
        tool.setMode(ActionContributionItem.MODE_FORCE_TEXT);
        bars.getToolBarManager().add(tool);
        // in the field of the filter and in the details the same keys copy what is selected there
        table.control().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c' && copy.isEnabled()) {
                copy.run();
            }
        }));
        table.control().addListener(SWT.DefaultSelection, event -> {
            if (open.isEnabled()) {
                open.run();
            }
        });
    }

    private IAction action(String label, Icons icon, Consumer<List<ListedExport>> what, Predicate<List<ListedExport>> when) {
        Action action = new Action(label, icon.descriptor()) {
            @Override
            public void run() {
                what.accept(table.selected());
            }
        };
        action.setEnabled(false);
        table.control().addListener(SWT.Selection, event -> action.setEnabled(when.test(table.selected())));
        return action;
    }

    /** The version that was exported; null when the library does not have it any more. */
    private static Version version(ListedExport export) {
        String record = export.export().version().toString();
        return LibrarySession.current().model().getImages().stream().flatMap(image -> image.getVersions().stream())
                .filter(version -> version.getRecord().equals(record)).findFirst().orElse(null);
    }

    /** As a spreadsheet takes it: a row a line, columns as they stand between tabs. */
    private void copy(List<ListedExport> rows) {
        String text = rows.stream().map(row -> Stream.of(ExportColumn.values())
                .map(column -> column.text(row).replaceAll("[\\t\\r\\n]", " ")).collect(Collectors.joining("\t"))) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                .collect(Collectors.joining("\n")); //$NON-NLS-1$
        Clipboard clipboard = new Clipboard(table.control().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
