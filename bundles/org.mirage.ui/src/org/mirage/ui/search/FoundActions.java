// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.mirage.engine.search.FoundFile;
import org.mirage.ui.Icons;

/** Tools and context menu of the Search view; what acts on entries of any view comes in by plugin.xml. */
final class FoundActions {

    /** So many files are opened at once. */
    private static final int OPEN_LIMIT = 20;

    private final SearchView view;
    private final FoundTree tree;
    private final FoundSelection selection;
    private final FoundOpening opening;
    private IAction save;

    FoundActions(SearchView view, FoundTree tree, FoundSelection selection) {
        this.view = view;
        this.tree = tree;
        this.selection = selection;
        IStatusLineManager status = view.getViewSite().getActionBars().getStatusLineManager();
        opening = new FoundOpening(view.getSite().getPage(), tree.control(), status::setErrorMessage);
        tree.control().addListener(SWT.Selection, event -> status.setErrorMessage(null));
    }

    void fill() {
        IAction open = onFiles(_ -> Messages.FoundActions_open, Icons.OPEN, files -> files.forEach(opening::open),
                files -> !files.isEmpty() && files.size() <= OPEN_LIMIT);
        IAction showVersion = onFiles(FoundActions::showLabel, Icons.VERSION, files -> opening.showVersion(files.getFirst()),
                files -> files.size() == 1);
        IAction showLibrary = onFiles(_ -> Messages.FoundActions_library, Icons.LIBRARY, files -> opening.showInLibrary(files.getFirst()),
                files -> files.size() == 1);
        IAction compare = onFiles(_ -> Messages.FoundActions_compare, Icons.COMPARE, opening::compare, FoundOpening::canCompare);
        IAction copyPaths = onFiles(_ -> Messages.FoundActions_copyPaths, Icons.COPY, files -> copy(files, FoundActions::path),
                files -> !files.isEmpty());
        IAction copyRows = onFiles(_ -> Messages.FoundActions_copyRows, Icons.COLUMNS, files -> copy(files, FoundActions::cells),
                files -> !files.isEmpty());
        IAction update = onVersions(Messages.FoundActions_update, Icons.UPDATE, FoundVersions::update, files -> !files.isEmpty());
        IAction export = onVersions(Messages.FoundActions_export, Icons.EXPORT, FoundVersions::export, FoundVersions::canExport);
        IAction delete = onVersions(Messages.FoundActions_delete, Icons.DELETE, FoundVersions::delete, files -> !files.isEmpty());
        MenuManager menu = new MenuManager();
        menu.add(open);
        menu.add(showVersion);
        menu.add(showLibrary);
        menu.add(new Separator());
        menu.add(compare);
        menu.add(new Separator());
        menu.add(copyPaths);
        menu.add(copyRows);
        menu.add(new Separator());
        menu.add(update);
        menu.add(export);
        menu.add(delete);
        menu.add(new Separator());
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        tree.control().setMenu(menu.createContextMenu(tree.control()));
        view.getSite().registerContextMenu(SearchView.ID, menu, selection);
        tree.control().addListener(SWT.DefaultSelection, event -> {
            if (event.item.getData() instanceof FoundRow row && !row.isGroup()) {
                opening.open(row.file());
            }
        });
        // in the fields above the same keys copy what is selected there
        tree.control().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && event.keyCode == 'c' && copyPaths.isEnabled()) {
                copyPaths.run();
            }
        }));
        tools();
    }

    private void tools() {
        IToolBarManager tools = view.getViewSite().getActionBars().getToolBarManager();
        for (FoundGrouping grouping : FoundGrouping.values()) {
            Action action = new Action(grouping.label, IAction.AS_RADIO_BUTTON) {
                @Override
                public void run() {
                    if (isChecked()) {
                        view.group(grouping);
                    }
                }
            };
            action.setImageDescriptor(grouping.icon.descriptor());
            action.setToolTipText(grouping.tip);
            action.setChecked(grouping == view.grouping());
            tools.add(action);
        }
        tools.add(new Separator());
        save = new Action(Messages.FoundActions_save, Icons.REPORT.descriptor()) {
            @Override
            public void run() {
                view.save();
            }
        };
        save.setToolTipText(Messages.FoundActions_saveTip);
        tools.add(save);
        save.setEnabled(false);
    }

    /** Whether there is a search whose results can be saved. */
    void setSearched(boolean searched) {
        save.setEnabled(searched);
    }

    private static String showLabel(List<FoundFile> files) {
        if (files.size() != 1) {
            return Messages.FoundActions_showVersion;
        }
        // an ampersand would make a mnemonic
        String version = files.getFirst().versions().getLast().label().replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
        return NLS.bind(Messages.FoundActions_showIn, version);
    }

    private IAction onFiles(Function<List<FoundFile>, String> label, Icons icon, Consumer<List<FoundFile>> what,
            Predicate<List<FoundFile>> when) {
        Action action = new Action(label.apply(List.of())) {
            @Override
            public void run() {
                what.accept(tree.selected());
            }
        };
        action.setImageDescriptor(icon.descriptor());
        action.setEnabled(false);
        tree.control().addListener(SWT.Selection, event -> {
            List<FoundFile> files = tree.selected();
            // what follows the last of these signs is taken for a key
            action.setText(label.apply(files) + '@');
            action.setEnabled(when.test(files));
        });
        return action;
    }

    private IAction onVersions(String label, Icons icon, BiConsumer<Shell, List<FoundFile>> what, Predicate<List<FoundFile>> when) {
        return onFiles(_ -> label, icon, files -> what.accept(tree.control().getShell(), files), when);
    }

    private static String path(FoundFile file) {
        return file.entry().toString();
    }

    /** As a spreadsheet takes it: columns as they stand between tabs. */
    private static String cells(FoundFile file) {
        return Stream.of(FoundColumn.values()).map(column -> column.text(file).replaceAll("[\\t\\r\\n]", " ")) //$NON-NLS-1$ //$NON-NLS-2$
                .collect(Collectors.joining("\t")); //$NON-NLS-1$
    }

    /** One a line. */
    private void copy(List<FoundFile> files, Function<FoundFile, String> text) {
        Clipboard clipboard = new Clipboard(tree.control().getDisplay());
        clipboard.setContents(new Object[] {files.stream().map(text).collect(Collectors.joining("\n"))}, //$NON-NLS-1$
                new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
