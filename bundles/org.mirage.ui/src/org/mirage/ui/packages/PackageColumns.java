// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mirage.engine.Names;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.ChangedFile;
import org.mirage.engine.packages.Package;
import org.mirage.engine.packages.PackageMatrix;
import org.mirage.engine.packages.PackagePath;
import org.mirage.engine.report.MatrixReport;
import org.mirage.ui.Icons;
import org.mirage.ui.files.EntryIcons;
import org.mirage.ui.files.EntryText;
import org.mirage.ui.format.CountText;
import org.mirage.ui.packages.Inventory.Installed;
import org.mirage.ui.widgets.RowColumn;

/** What the tables of the Packages view show. */
final class PackageColumns {

    /** Of all lists of packages; sorts at first. */
    static final String NAME = "name"; //$NON-NLS-1$
    /** In which version of an image something is. */
    static final String IMAGE = "image"; //$NON-NLS-1$
    /** Of lists of files; sorts at first. */
    static final String PATH = "path"; //$NON-NLS-1$

    private static final int VERSION_WIDTH = 108;
    // what is not known to two orders is not compared by either
    private static final Comparator<Package> BY_VERSION = (one, other) -> one.kind() == other.kind()
            ? one.kind().order().compare(one.version(), other.version()) : one.kind().compareTo(other.kind());

    private PackageColumns() {
    }

    /** Of what one version has. */
    static List<RowColumn<Installed>> list() {
        return List.of(
                new RowColumn<Installed>(NAME, Messages.PackageColumns_name, 140, row -> row.one().name()).picture(_ -> Icons.PACKAGES.image()),
                version(),
                new RowColumn<Installed>("architecture", Messages.PackageColumns_architecture, 96, row -> row.one().architecture()), //$NON-NLS-1$
                new RowColumn<Installed>("kind", Messages.PackageColumns_kind, 64, row -> row.one().kind().id()), //$NON-NLS-1$
                new RowColumn<Installed>("source", Messages.PackageColumns_source, 96, row -> row.one().source()), //$NON-NLS-1$
                new RowColumn<Installed>("size", Messages.PackageColumns_size, 72, row -> CountText.size(row.one().size())) //$NON-NLS-1$
                        .right().tip(Messages.PackageColumns_sizeTip).sorted(Comparator.comparingLong(row -> row.one().size())),
                new RowColumn<Installed>("licence", Messages.PackageColumns_licence, 100, row -> row.one().licence()), //$NON-NLS-1$
                new RowColumn<Installed>("summary", Messages.PackageColumns_summary, 260, row -> row.one().summary())); //$NON-NLS-1$
    }

    private static RowColumn<Installed> version() {
        return new RowColumn<Installed>("version", Messages.PackageColumns_version, VERSION_WIDTH, row -> row.one().version()) //$NON-NLS-1$
                .sorted(Comparator.comparing(Installed::one, BY_VERSION));
    }

    /** Of what is beside each other in several versions; the columns of these have their place from 2 on. */
    static List<RowColumn<PackageMatrix.Row>> matrix(List<VersionSummary> versions) {
        List<RowColumn<PackageMatrix.Row>> columns = new ArrayList<>();
        columns.add(new RowColumn<PackageMatrix.Row>(NAME, Messages.PackageColumns_name, 170, PackageMatrix.Row::name)
                .picture(_ -> Icons.PACKAGES.image()));
        columns.add(new RowColumn<>("kind", Messages.PackageColumns_kind, 64, row -> row.kind().id())); //$NON-NLS-1$
        for (int i = 0; i < versions.size(); i++) {
            columns.add(version(versions.get(i), i));
        }
        return columns;
    }

    private static RowColumn<PackageMatrix.Row> version(VersionSummary version, int column) {
        return new RowColumn<PackageMatrix.Row>(version.label(), version.label(), VERSION_WIDTH,
                row -> row.version(column) == null ? Messages.PackageColumns_absent : row.version(column) + MatrixReport.sign(row.outlier(column)))
                .tip(version.system()).colour(row -> OutlierColours.of(row, column)).sorted(outliersFirst(column));
    }

    /** Whoever sorts by a version looks for what is unlike the others. */
    private static Comparator<PackageMatrix.Row> outliersFirst(int column) {
        return Comparator.comparingInt(row -> row.version(column) == null ? 2 : switch (row.outlier(column)) {
            case -1 -> 0;
            case 1 -> 1;
            default -> 3;
        });
    }

    /** Of the versions of images that have a package. */
    static List<RowColumn<Installed>> holders() {
        return List.of(
                new RowColumn<Installed>(IMAGE, Messages.PackageColumns_image, 110, row -> row.version().label())
                        .picture(_ -> Icons.VERSION.image()),
                version(),
                new RowColumn<Installed>("architecture", Messages.PackageColumns_architecture, 96, row -> row.one().architecture()), //$NON-NLS-1$
                new RowColumn<Installed>("system", Messages.PackageColumns_system, 190, row -> row.version().system())); //$NON-NLS-1$
    }

    /** Of the files of a package. */
    static List<RowColumn<PackagePath>> files() {
        return List.of(
                new RowColumn<PackagePath>(PATH, Messages.PackageColumns_path, 200, row -> Names.show(row.path()))
                        .picture(row -> (row.entry() == null ? Icons.ABSENT : EntryIcons.of(row.entry())).image()),
                new RowColumn<PackagePath>("size", Messages.PackageColumns_size, 76, //$NON-NLS-1$
                        row -> row.entry() == null ? "" : EntryText.size(row.entry().entry())).right() //$NON-NLS-1$
                        .sorted(Comparator.comparingLong(row -> row.entry() == null ? -1 : row.entry().entry().size())),
                new RowColumn<PackagePath>("state", Messages.PackageColumns_state, 80, PackageColumns::state)); //$NON-NLS-1$
    }

    private static String state(PackagePath path) {
        return path.entry() == null ? Messages.PackageColumns_missing : path.configuration() ? Messages.PackageColumns_setting : ""; //$NON-NLS-1$
    }

    /** Of files that are not as a package brought them. */
    static List<RowColumn<ChangedFile>> changed() {
        return List.of(
                new RowColumn<ChangedFile>(PATH, Messages.PackageColumns_path, 200, row -> Names.show(row.path()))
                        .picture(row -> (row.state() == ChangedFile.State.MISSING ? Icons.ABSENT : Icons.FILE).image()),
                new RowColumn<ChangedFile>("state", Messages.PackageColumns_state, 80, PackageColumns::state), //$NON-NLS-1$
                new RowColumn<ChangedFile>("setting", Messages.PackageColumns_settings, 76, //$NON-NLS-1$
                        row -> row.configuration() ? Messages.PackageColumns_setting : "")); //$NON-NLS-1$
    }

    private static String state(ChangedFile file) {
        return switch (file.state()) {
            case CHANGED -> Messages.PackageColumns_changed;
            case MISSING -> Messages.PackageColumns_missing;
            case UNOWNED -> Messages.PackageColumns_unowned;
            case UNREAD -> Messages.PackageColumns_unread;
        };
    }
}
