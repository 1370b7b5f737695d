// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.mirage.engine.packages.Package;
import org.mirage.engine.packages.PackageMatrix;
import org.mirage.engine.report.MatrixCsv;
import org.mirage.engine.report.MatrixHtml;
import org.mirage.engine.report.MatrixJson;
import org.mirage.engine.report.PackagesCsv;
import org.mirage.engine.report.PackagesHtml;
import org.mirage.engine.report.PackagesJson;
import org.mirage.engine.report.PackagesReport;

/** Writes what is installed, for people who were not there and for other programs. */
public final class WritePackages {

    private interface Body {

        void write(OutputStream target, WriteReport.Format format) throws IOException;
    }

    private final Body body;
    private WriteReport.Format format = WriteReport.Format.HTML;

    private WritePackages(Body body) {
        this.body = body;
    }

    /** Will write the packages of versions, one version after the other. */
    public static WritePackages list(Map<VersionSummary, List<Package>> versions) {
        return new WritePackages((target, format) -> {
            PackagesReport report = switch (format) {
                case HTML -> new PackagesHtml(target);
                case CSV -> new PackagesCsv(target);
                case JSON -> new PackagesJson(target);
            };
            report.begin();
            for (Map.Entry<VersionSummary, List<Package>> version : versions.entrySet()) {
                report.packages(version.getKey(), version.getValue());
            }
            report.finish();
        });
    }

    /** Will write rows of a matrix that has these columns. */
    public static WritePackages matrix(List<VersionSummary> versions, List<PackageMatrix.Row> rows) {
        return new WritePackages((target, format) -> (switch (format) {
            case HTML -> new MatrixHtml(target);
            case CSV -> new MatrixCsv(target);
            case JSON -> new MatrixJson(target);
        }).write(versions, rows));
    }

    /** HTML when not said otherwise. */
    public WritePackages format(WriteReport.Format value) {
        format = value;
        return this;
    }

    /**
     * Writes to a file, which is there when it is whole, or not at all.
     *
     * @param overwrite whether a file that is there may be replaced
     * @throws MirageException when it is there and may not be, or its folder cannot be written into
     */
    public void call(Path target, boolean overwrite, Monitor monitor) throws IOException {
        WholeFile.write(target, overwrite, this::call, monitor);
    }

    /** Writes to a stream, which stays open. */
    public void call(OutputStream target) throws IOException {
        body.write(target, format);
        target.flush();
    }
}
