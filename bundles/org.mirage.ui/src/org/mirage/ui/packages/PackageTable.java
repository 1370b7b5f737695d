// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.WritePackages;
import org.mirage.engine.packages.Package;
import org.mirage.engine.packages.PackageMatrix;
import org.mirage.ui.Plugin;
import org.mirage.ui.packages.Inventory.Installed;
import org.mirage.ui.widgets.RowColumn;
import org.mirage.ui.widgets.RowTable;

/** The packages of one version as a list, or of several beside each other. */
final class PackageTable extends Composite {

    /** Columns before those of versions. */
    private static final int LEADING = 2;

    /** So many versions stand beside each other; nobody looks over more, and the window would become slow. */
    static final int VERSION_LIMIT = 100;

    private final PackageDetails details;
    private final RowTable<Installed> list;
    private RowTable<PackageMatrix.Row> matrix;
    private Inventory inventory;

    /**
     * Makes an empty one.
     *
     * @param details follow what is selected
     */
    PackageTable(Composite parent, PackageDetails details) {
        super(parent, SWT.NONE);
        this.details = details;
        setLayout(new StackLayout());
        list = new RowTable<>(this, "packages.list", PackageColumns.list()) //$NON-NLS-1$
                .sortedBy(PackageColumns.NAME, false).remembered(Plugin.settings("packages")); //$NON-NLS-1$
        PackageActions.fill(list, details, row -> row, rows -> rows.stream().map(Installed::version).distinct().toList());
        list.control().addListener(SWT.Selection, event -> details.show(list.selected().size() == 1 ? list.selected().getFirst() : null));
    }

    /** Shows those of what is installed that fit a filter. */
    void show(Inventory installed, PackageFilter filter) {
        inventory = installed;
        if (installed.matrix() == null) {
            list.show(installed.list());
        } else {
            beside();
        }
        ((StackLayout) getLayout()).topControl = shown().control();
        layout();
        narrow(filter);
    }

    /** The columns are other ones with other versions. */
    private void beside() {
        if (matrix != null) {
            matrix.control().dispose();
        }
        List<VersionSummary> versions = inventory.matrix().versions();
        matrix = new RowTable<>(this, "packages.matrix", PackageColumns.matrix(versions.subList(0, Math.min(VERSION_LIMIT, versions.size())))).sortedBy(PackageColumns.NAME, false); //$NON-NLS-1$
        PackageActions.fill(matrix, details, this::meant, this::behind);
        matrix.control().addListener(SWT.Selection,
                event -> details.show(matrix.selected().size() == 1 ? meant(matrix.selected().getFirst()) : null));
        matrix.show(inventory.matrix().rows());
    }

    /** What is installed where one pointed at, otherwise in the first version that has it. */
    private Installed meant(PackageMatrix.Row row) {
        List<Installed> installed = inventory.of(row);
        RowColumn<PackageMatrix.Row> column = matrix.pointed();
        int place = column == null ? -1 : matrix.columns().indexOf(column) - LEADING;
        return installed.stream().filter(one -> place >= 0 && one.version().equals(inventory.matrix().versions().get(place))).findFirst()
                .orElse(installed.getFirst());
    }

    /** Versions that have an earlier one than most; where none has, those that have any. */
    private List<VersionSummary> behind(List<PackageMatrix.Row> rows) {
        List<VersionSummary> versions = inventory.matrix().versions();
        List<VersionSummary> earlier = versions.stream().filter(version -> rows.stream().anyMatch(row -> row.outlier(versions.indexOf(version)) < 0))
                .toList();
        return !earlier.isEmpty() ? earlier
                : versions.stream().filter(version -> rows.stream().anyMatch(row -> row.version(versions.indexOf(version)) != null)).toList();
    }

    /** Shows only those that fit. */
    void narrow(PackageFilter filter) {
        if (inventory.matrix() == null) {
            list.narrow(filter::fits);
        } else {
            matrix.narrow(filter::fits);
        }
    }

    private RowTable<?> shown() {
        return inventory == null || inventory.matrix() == null ? list : matrix;
    }

    /** How many rows are in sight. */
    int count() {
        return shown().rows().size();
    }

    /** What is shown, to be written as it stands. */
    WritePackages writing() {
        if (inventory.matrix() != null) {
            return WritePackages.matrix(inventory.matrix().versions(), matrix.rows());
        }
        List<Package> packages = list.rows().stream().map(Installed::one).toList();
        return WritePackages.list(Map.of(inventory.versions().keySet().iterator().next(), packages));
    }

    @Override
    public boolean setFocus() {
        return shown().control().setFocus();
    }
}
