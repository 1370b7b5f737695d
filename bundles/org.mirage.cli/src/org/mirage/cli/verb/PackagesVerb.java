// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.mirage.cli.ExitCode;
import org.mirage.cli.ExitCodes;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Table;
import org.mirage.cli.terminal.Table.Cell;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.packages.ListPackages;
import org.mirage.engine.packages.Package;
import org.mirage.engine.packages.PackageMatrix;
import org.mirage.engine.report.MatrixReport;
import org.mirage.engine.report.PackagesCsv;
import org.mirage.engine.report.PackagesJson;
import org.mirage.engine.report.PackagesReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Packages of dpkg, rpm, pacman and apk are listed as the machine's own database has them, those of Python, "
        + "Node.js, Java, Ruby, Go and Rust, and kernels, as they lie on its disks, and programs of Windows as its registry listed them at "
        + "the import, without starting it. Without an IMAGE it is about all images. Each distinct database is read once, however many "
        + "images have it.",
        "With --matrix, each package is a row and each image a column; a version that is not the one that most images have is marked "
        + "with ! (older) or + (newer)."},
        footer = {"  mirage packages web-server", "  mirage packages --name 'openssl*'            # in all images",
                "  mirage packages web@1 web@2 --matrix --differing", "  mirage packages --csv > packages.csv",
                "  mirage packages web-server --json | jq -r '.[].packages[] | .name + \" \" + .version'"})
public final class PackagesVerb extends Verb {

    static final String INCOMPLETE = "not all that is noted of packages could be read; what was found is not all there may be";

    /** So long a table has its columns aligned together. */
    private static final int ROWS_AT_ONCE = 10_000;

    @Parameters(arity = "0..*", paramLabel = "IMAGE[@N]", description = "Images or versions; without any, all images.")
    private List<String> images = List.of();

    @Option(names = "--all-versions", description = "All versions of images that are named without a number, not the newest alone.")
    private boolean allVersions;

    @Option(names = "--name", paramLabel = "GLOB", description = "Only packages of this name, with * and ?.")
    private String name;

    @Option(names = "--matrix", description = "Compare images: a row for each package, a column for each image.")
    private boolean matrix;

    @Option(names = "--differing", description = "With --matrix, only packages that are not the same in all.")
    private boolean differing;

    @Option(names = "--json", description = "Write JSON, with all that is known of each package, and of each version what could not be "
            + "read.")
    private boolean json;

    @Option(names = "--csv", description = "Write CSV (RFC 4180).")
    private boolean csv;

    @Override
    protected ExitCodes exitCodes() {
        return ExitCodes.answering("packages were found", "none were found");
    }

    @Override
    protected int run() throws Exception {
        if (Stream.of(json, csv, matrix).filter(asked -> asked).count() > 1) {
            throw new UsageException("of --json, --csv and --matrix only one can be printed");
        }
        if (differing && !matrix) {
            throw new UsageException("--differing is for --matrix");
        }
        List<VersionName> names = new ArrayList<>();
        for (String image : images) {
            names.add(version(image));
        }
        try (Library library = library()) {
            ListPackages listing = new ListPackages(library, names).allVersions(allVersions);
            if (name != null) {
                listing.named(name);
            }
            boolean any = print(listing);
            if (listing.incomplete()) {
                throw new MirageException(INCOMPLETE);
            }
            return any ? ExitCode.DONE : ExitCode.NO;
        }
    }

    private boolean print(ListPackages listing) throws IOException {
        // what is printed as it comes would mix with progress on a terminal
        try (Progress monitor = terminal().outputShown() && !matrix ? silent() : progress()) {
            return json ? write(listing, new PackagesJson(terminal().output()), monitor)
                    : csv ? write(listing, new PackagesCsv(terminal().output()), monitor)
                    : matrix ? printMatrix(listing, monitor) : printTable(listing, monitor);
        }
    }

    private boolean printTable(ListPackages listing, Monitor monitor) throws IOException {
        boolean[] any = {false};
        List<List<Cell>> rows = new ArrayList<>();
        listing.call((version, packages) -> {
            for (Package one : packages) {
                any[0] = true;
                rows.add(List.of(new Cell(version.label()), new Cell(Harmless.line(one.name()), Style.HEADING),
                        new Cell(Harmless.line(one.version())), new Cell(Harmless.line(one.architecture())), new Cell(one.kind().id())));
            }
            if (rows.size() >= ROWS_AT_ONCE) {
                printRows(rows);
            }
        }, monitor);
        printRows(rows);
        return any[0];
    }

    private void printRows(List<List<Cell>> rows) throws IOException {
        if (!rows.isEmpty()) {
            Table table = new Table().left("VERSION").left("PACKAGE").left("INSTALLED").left("ARCHITECTURE").left("KIND");
            rows.forEach(row -> table.row(row.toArray(Cell[]::new)));
            table.print(terminal());
            rows.clear();
        }
    }

    private boolean printMatrix(ListPackages listing, Monitor monitor) throws IOException {
        PackageMatrix packages = new PackageMatrix();
        listing.call(packages::add, monitor);
        boolean any = false;
        Table table = new Table().left("PACKAGE");
        packages.versions().forEach(version -> table.left(version.label()));
        for (PackageMatrix.Row row : packages.rows()) {
            if (differing && row.isSame()) {
                continue;
            }
            any = true;
            List<Cell> cells = new ArrayList<>(List.of(new Cell(Harmless.line(row.name()), Style.HEADING)));
            for (int i = 0; i < packages.versions().size(); i++) {
                cells.add(new Cell(row.version(i) == null ? "-" : Harmless.line(row.version(i)) + MatrixReport.sign(row.outlier(i))));
            }
            table.row(cells.toArray(Cell[]::new));
        }
        table.print(terminal());
        return any;
    }

    private boolean write(ListPackages listing, PackagesReport report, Monitor monitor) throws IOException {
        boolean[] any = {false};
        report.begin();
        listing.call((version, packages) -> {
            any[0] |= !packages.isEmpty();
            report.packages(version, packages);
        }, monitor);
        report.finish();
        return any[0];
    }
}
