// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionName;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.widgets.WeightedTable;

/** Versions to choose from: those that the wizard was opened on, and the newest of every image; with what would become of each. */
final class TargetTable {

    private static final int RESULT = 1;
    private static final int REASON = 2;

    private final Composite holder;
    private final Table table;
    private final Map<String, UpdatedVersion> results = new HashMap<>();

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
            UpdatedVersion result = result(item);
            if (item.getChecked() && (result == null || result.state() != UpdatedVersion.State.APPLIES)) {
                item.setChecked(false);
            }
            changed.run();
        }
    }

    private UpdatedVersion result(TableItem item) {
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

    /** It is not known any more what would become of them. */
    void forget() {
        results.clear();
        for (TableItem item : table.getItems()) {
            item.setText(RESULT, Messages.TargetTable_looking);
            item.setText(REASON, ""); //$NON-NLS-1$
            item.setImage(RESULT, null);
        }
    }

    /** Shows what would become of each. */
    void show(UpdateReport report) {
        report.versions().forEach(version -> results.put(version.target().record().toString(), version));
        for (TableItem item : table.getItems()) {
            UpdatedVersion result = result(item);
            if (result != null) {
                item.setText(RESULT, text(result.state()));
                item.setImage(RESULT, icon(result.state()).image());
                item.setText(REASON, reason(result));
                if (result.state() != UpdatedVersion.State.APPLIES) {
                    item.setChecked(false);
                }
            }
        }
    }

    private static String text(UpdatedVersion.State state) {
        return switch (state) {
            case APPLIES -> Messages.TargetTable_applies;
            case ALREADY_THERE -> Messages.TargetTable_there;
            case CONFLICTS -> Messages.TargetTable_conflicts;
        };
    }

    private static Icons icon(UpdatedVersion.State state) {
        return switch (state) {
            case APPLIES -> Icons.OK;
            case ALREADY_THERE -> Icons.ABSENT;
            case CONFLICTS -> Icons.KIND_CONFLICT;
        };
    }

    private static String reason(UpdatedVersion result) {
        return result.conflicts().stream().map(conflict -> Failures.sentence(conflict.reason()))
                .collect(Collectors.joining("; ")); //$NON-NLS-1$
    }

    /** The versions that are checked, which the changes fit. */
    List<VersionName> chosen() {
        List<VersionName> chosen = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            UpdatedVersion result = result(item);
            if (item.getChecked() && result != null && result.state() == UpdatedVersion.State.APPLIES) {
                chosen.add(name((Version) item.getData()));
            }
        }
        return chosen;
    }
}
