// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.engine.VersionName;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.Icons;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.WeightedTable;

/** Versions to choose from: those that the wizard was opened on, and the newest of every image; with what would become of each. */
final class TargetTable {

    private static final int RESULT = 1;
    private static final int REASON = 2;

    private final Composite holder;
    private final Table table;
    private final Map<String, TargetOutlook> results = new HashMap<>();
    /** Versions that a person or the beginning chose and that the changes do not fit. */
    private final Set<Version> wanted = new HashSet<>();

    /**
     * Makes the table.
     *
     * @param begin what is chosen to begin with; when it is nothing, every version that the changes fit
     */
    TargetTable(Composite parent, List<Version> begin, Runnable changed) {
        WeightedTable columns = new WeightedTable(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL, "update.targets"); //$NON-NLS-1$
        table = columns.table();
        holder = columns.part();
        columns.column(Messages.TargetTable_version, 28).column(Messages.TargetTable_result, 22).column(Messages.TargetTable_reason, 50);
        for (Version version : versions(begin)) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(version.label());
            item.setImage(Icons.VERSION.image());
            item.setData(version);
            item.setChecked(begin.isEmpty() || begin.contains(version));
        }
        table.addListener(SWT.Selection, event -> checked(event, changed));
    }

    private static Set<Version> versions(List<Version> begin) {
        Set<Version> versions = new LinkedHashSet<>(begin);
        LibrarySession.current().model().getImages().stream().map(Image::newest).filter(Objects::nonNull).forEach(versions::add);
        return versions;
    }

    /** What the changes do not fit cannot be chosen. */
    private void checked(Event event, Runnable changed) {
        if (event.detail == SWT.CHECK) {
            TableItem item = (TableItem) event.item;
            TargetOutlook result = result(item);
            if (item.getChecked() && (result == null || !result.isPossible())) {
                item.setChecked(false);
            }
        }
        changed.run();
    }

    private TargetOutlook result(TableItem item) {
        return results.get(((Version) item.getData()).getRecord());
    }

    Composite control() {
        return holder;
    }

    /** All versions. */
    List<VersionName> names() {
        return Arrays.stream(table.getItems()).map(item -> name((Version) item.getData())).toList();
    }

    private static VersionName name(Version version) {
        return new VersionName(version.getImage().getName(), version.getNumber());
    }

    /** It is not known any more what would become of them. Versions that went meanwhile are left out. */
    void forget() {
        results.clear();
        for (TableItem item : table.getItems()) {
            if (LibrarySession.current().version(((Version) item.getData()).getRecord()) == null) {
                item.dispose();
                continue;
            }
            item.setText(RESULT, Messages.TargetTable_looking);
            item.setText(REASON, ""); //$NON-NLS-1$
            item.setImage(RESULT, null);
        }
    }

    /** Shows what would become of each. */
    void show(List<TargetOutlook> targets) {
        targets.forEach(target -> results.put(target.target().record().toString(), target));
        for (TableItem item : table.getItems()) {
            TargetOutlook result = result(item);
            if (result != null) {
                item.setText(RESULT, text(result));
                item.setImage(RESULT, icon(result).image());
                item.setText(REASON, String.join("; ", result.remarks())); //$NON-NLS-1$
                check(item, result.applies());
            }
        }
    }

    /** What does not fit is not chosen, and is chosen again when it fits after all. */
    private void check(TableItem item, boolean applies) {
        Version version = (Version) item.getData();
        if (!applies && item.getChecked()) {
            item.setChecked(false);
            wanted.add(version);
        } else if (applies && wanted.remove(version)) {
            item.setChecked(true);
        }
    }

    private static String text(TargetOutlook result) {
        return switch (result.state()) {
            case APPLIES -> Messages.TargetTable_applies;
            case ALREADY_THERE -> Messages.TargetTable_there;
            case CONFLICTS -> result.inFull() ? Messages.TargetTable_inFull : Messages.TargetTable_conflicts;
        };
    }

    private static Icons icon(TargetOutlook result) {
        return switch (result.state()) {
            case APPLIES -> Icons.OK;
            case ALREADY_THERE -> Icons.ABSENT;
            case CONFLICTS -> result.inFull() ? Icons.LOG : Icons.KIND_CONFLICT;
        };
    }

    /** All that is to be known of the selected version, a line each; empty when there is nothing. */
    String remarks() {
        TableItem[] selected = table.getSelection();
        TargetOutlook result = selected.length == 0 ? null : result(selected[0]);
        return result == null ? "" : String.join("\n", result.remarks()); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The versions that are checked, which can have the changes. */
    List<TargetOutlook> chosen() {
        List<TargetOutlook> chosen = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            TargetOutlook result = result(item);
            if (item.getChecked() && result != null && result.isPossible()) {
                chosen.add(result);
            }
        }
        return chosen;
    }
}
