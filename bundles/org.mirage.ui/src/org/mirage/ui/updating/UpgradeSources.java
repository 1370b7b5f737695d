// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.widgets.PathField;
import org.mirage.ui.widgets.WeightedTable;

/** The folders that updates come from, with what each of them holds; takes folders that are dropped on it. */
final class UpgradeSources {

    private final Runnable changed;
    private final List<UpgradeSource> sources = new ArrayList<>();
    private final Table table;

    /** Makes the rows in a grid of two columns. */
    UpgradeSources(Composite page, Runnable changed) {
        this.changed = changed;
        WeightedTable columns = new WeightedTable(page, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL, "upgrade.sources"); //$NON-NLS-1$
        table = columns.table();
        Composite holder = columns.part();
        columns.column(Messages.UpgradePage_folder, 60).column(Messages.UpgradePage_holds, 40);
        table.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        }));
        takeDrops();
        GridDataFactory.fillDefaults().grab(true, true).hint(480, 120).applyTo(holder);
        Composite buttons = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 5).applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        button(buttons, Messages.UpgradePage_add, "upgrade.add", this::browse); //$NON-NLS-1$
        button(buttons, Messages.UpgradePage_remove, "upgrade.remove", this::remove); //$NON-NLS-1$
        PathField path = new PathField(page, "upgrade.path", Messages.UpgradePage_path, this::add); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).applyTo(path.control());
    }

    private static void button(Composite column, String label, String key, Runnable action) {
        Button button = Keys.mark(new Button(column, SWT.PUSH), key);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    }

    private void takeDrops() {
        DropTarget target = new DropTarget(table, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names) {
                    add(Arrays.stream(names).map(Path::of).toList());
                }
            }
        });
    }

    private void browse() {
        String chosen = new DirectoryDialog(table.getShell()).open();
        if (chosen != null) {
            add(List.of(Path.of(chosen)));
        }
    }

    /** Adds folders that are not there yet, and looks at them in the background. */
    void add(List<Path> folders) {
        for (Path folder : folders) {
            if (sources.stream().anyMatch(source -> source.folder().equals(folder))) {
                continue;
            }
            UpgradeSource source = new UpgradeSource(folder);
            sources.add(source);
            ReadJob.run(folder.toString(), table, monitor -> {
                source.look();
                return this::show;
            });
        }
        show();
    }

    private void remove() {
        sources.removeAll(Arrays.stream(table.getSelection()).map(TableItem::getData).toList());
        show();
    }

    /** Lists the folders as they are known now; what a person selected stays so. */
    private void show() {
        List<Object> selected = Arrays.stream(table.getSelection()).map(TableItem::getData).toList();
        table.removeAll();
        for (UpgradeSource source : sources) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setData(source);
            item.setText(new String[] {source.folder().toString(), source.contents()});
            item.setImage((source.problem() == null ? Icons.FOLDER : Icons.WARNING).image());
        }
        table.setSelection(Arrays.stream(table.getItems()).filter(item -> selected.contains(item.getData())).toArray(TableItem[]::new));
        changed.run();
    }

    /** The folders, in the order in which they were added. */
    List<UpgradeSource> all() {
        return sources;
    }
}
