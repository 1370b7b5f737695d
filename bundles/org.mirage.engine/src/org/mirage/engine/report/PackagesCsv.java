// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.mirage.engine.Names;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.packages.Package;

/** Writes what is installed as a table with a heading (RFC 4180), a row for each package of each version. */
public final class PackagesCsv implements PackagesReport {

    private final CsvRows rows;

    public PackagesCsv(OutputStream target) {
        rows = new CsvRows(target);
    }

    @Override
    public void begin() throws IOException {
        rows.write(List.of("version", "kind", "name", "installed", "architecture", "source", "sourceVersion", "licence", "size", "place"));
    }

    @Override
    public void packages(VersionSummary version, List<Package> packages) throws IOException {
        for (Package one : packages) {
            rows.write(List.of(version.label(), one.kind().id(), one.name(), one.version(), one.architecture(), one.source(), one.sourceVersion(),
                    one.licence(), one.size() < 0 ? "" : Long.toString(one.size()), Names.show(RawPath.bytes(one.place()))));
        }
    }

    @Override
    public void finish() {
        // the last row has its end already
    }
}
