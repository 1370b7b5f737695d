// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.search.FindFiles;
import org.mirage.engine.search.FindReport;

/** Asks questions again and again in one process, of all versions: LIBRARY RUNS QUERY…; prints the first and the median milliseconds. */
final class SearchTimes {

    private SearchTimes() {
    }

    public static void main(String[] arguments) throws IOException {
        int runs = Integer.parseInt(arguments[1]);
        try (Library library = Library.open(Path.of(arguments[0]))) {
            for (String query : Arrays.copyOfRange(arguments, 2, arguments.length)) {
                double[] times = new double[runs];
                FindReport report = null;
                for (int i = 0; i < runs; i++) {
                    long begun = System.nanoTime();
                    report = new FindFiles(library, query).allVersions(true).call(file -> { }, Monitor.NONE);
                    times[i] = (System.nanoTime() - begun) / 1e6;
                }
                double first = times[0];
                Arrays.sort(times);
                System.out.printf("| `%s` | %d | %d | %d | %.0f | %.0f |%n", query, report.files(), report.versions(), report.directories(),
                        first, times[runs / 2]);
            }
        }
    }
}
