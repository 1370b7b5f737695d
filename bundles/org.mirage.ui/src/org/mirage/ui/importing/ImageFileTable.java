// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;

/** The files to import; takes files that are dropped on it. */
final class ImageFileTable {

    private final ImportChoice choice;
    private final Runnable changed;
    private final TableViewer viewer;

    ImageFileTable(Composite parent, ImportChoice choice, Runnable changed, Consumer<List<Path>> dropped) {
        this.choice = choice;
        this.changed = changed;
        Table table = Keys.mark(new Table(parent, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION), "import.files"); //$NON-NLS-1$
        table.setHeaderVisible(true);
        viewer = new TableViewer(table);
        column(Messages.ImageFileTable_file, 165, SWT.LEFT, file -> file.path().getFileName().toString(), true);
        column(Messages.ImageFileTable_format, 130, SWT.LEFT, ImageFile::format, false);
        column(Messages.ImageFileTable_size, 85, SWT.RIGHT, ImageFile::size, false);
        column(Messages.ImageFileTable_folder, 105, SWT.LEFT, file -> String.valueOf(file.path().getParent()), false);
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setInput(choice.files());
        table.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        }));
        DropTarget target = new DropTarget(table, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names) {
                    dropped.accept(Arrays.stream(names).map(Path::of).toList());
                }
            }
        });
    }

    private void column(String title, int width, int alignment, Function<ImageFile, String> text, boolean pictured) {
        TableViewerColumn column = new TableViewerColumn(viewer, alignment);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((ImageFile) element);
            }

            @Override
            public Image getImage(Object element) {
                return pictured ? (((ImageFile) element).problem().isEmpty() ? Icons.DISK : Icons.WARNING).image() : null;
            }

            @Override
            public String getToolTipText(Object element) {
                ImageFile file = (ImageFile) element;
                String told = file.contents().isEmpty() ? file.path().toString() : file.path() + "\n" + file.contents(); //$NON-NLS-1$
                return file.problem().isEmpty() ? told : file.problem();
            }
        });
    }

    Control control() {
        return viewer.getControl();
    }

    void refresh() {
        viewer.refresh();
    }

    /** Takes the selected files off the list. */
    void remove() {
        choice.files().removeAll(viewer.getStructuredSelection().toList());
        changed.run();
    }

    /** Moves the first selected file by so many places; the order is that of the machine's disks. */
    void move(int by) {
        Object file = viewer.getStructuredSelection().getFirstElement();
        int from = choice.files().indexOf(file);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < choice.files().size()) {
            Collections.swap(choice.files(), from, to);
            changed.run();
            viewer.setSelection(new StructuredSelection(file));
        }
    }
}
