// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Shell;
import org.mirage.engine.VersionSummary;
import org.mirage.model.Version;
import org.mirage.ui.Icons;
import org.mirage.ui.library.LibrarySession;
import org.mirage.ui.packages.Inventory.Installed;
import org.mirage.ui.updating.UpdateWizard;
import org.mirage.ui.widgets.RowActions;
import org.mirage.ui.widgets.RowTable;

/** The context menu of a table of packages. */
final class PackageActions {

    private PackageActions() {
    }

    /**
     * Gives a table its menu.
     *
     * @param meant what of which version a row is; none for nothing
     * @param behind in which versions the packages of rows are to be brought up to date
     */
    static <R> void fill(RowTable<R> table, PackageDetails details, Function<R, Installed> meant, Function<List<R>, List<VersionSummary>> behind) {
        RowActions<R> actions = new RowActions<>(table);
        BiFunction<String, DetailsMode, IAction> inDetails = (label, mode) -> actions.addForOne(label, mode.icon,
                row -> details.show(meant.apply(row), mode), row -> meant.apply(row) != null);
        IAction files = inDetails.apply(Messages.PackageActions_files, DetailsMode.FILES);
        inDetails.apply(Messages.PackageActions_holders, DetailsMode.HOLDERS);
        inDetails.apply(Messages.PackageActions_changed, DetailsMode.CHANGED);
        actions.separate();
        actions.add(Messages.PackageActions_update, Icons.UPDATE,
                rows -> update(table.control().getShell(), behind.apply(rows)), rows -> !rows.isEmpty());
        actions.separate();
        actions.addCopy();
        actions.setDefault(files);
    }

    /** Asks what is to be changed in versions; nothing when all are gone. */
    static void update(Shell shell, List<VersionSummary> summaries) {
        List<Version> versions = versions(summaries);
        // on none it would begin with all images
        if (!versions.isEmpty()) {
            UpdateWizard.open(shell, versions);
        }
    }

    /** As the library shows them; those that went meanwhile are left out. */
    static List<Version> versions(List<VersionSummary> summaries) {
        return summaries.stream().map(summary -> LibrarySession.current().version(summary.record().toString())).filter(version -> version != null)
                .toList();
    }
}
