// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.packages.ListPackages;
import org.mirage.engine.search.FindFiles;
import org.mirage.engine.search.FindReport;
import org.mirage.engine.search.FindVersions;

/**
 * Asks questions again and again in one process, of all versions: LIBRARY RUNS QUERY…; prints for each what was found, and the first and the
 * median milliseconds. What begins with a package is true of all files of a version, so that only the versions are asked for; {@code list:NAME}
 * lists the packages of a name in each version.
 */
final class SearchTimes {

    private static final String LIST = "list:";

    private SearchTimes() {
    }

    public static void main(String[] arguments) throws IOException {
        int runs = Integer.parseInt(arguments[1]);
        try (Library library = Library.open(Path.of(arguments[0]))) {
            for (String query : Arrays.copyOfRange(arguments, 2, arguments.length)) {
                double[] times = new double[runs];
                String found = "";
                for (int i = 0; i < runs; i++) {
                    long begun = System.nanoTime();
                    found = query.startsWith(LIST) ? packages(library, query.substring(LIST.length()))
                            : query.startsWith("package") ? versions(library, query) : files(library, query);
                    times[i] = (System.nanoTime() - begun) / 1e6;
                }
                double first = times[0];
                Arrays.sort(times);
                System.out.printf("%s | %.0f | %.0f%n", found, first, times[runs / 2]);
            }
        }
    }

    private static String files(Library library, String query) throws IOException {
        FindReport report = new FindFiles(library, query).allVersions(true).call(file -> { }, Monitor.NONE);
        return report.files() + " | " + report.versions() + " | " + report.directories();
    }

    private static String versions(Library library, String query) throws IOException {
        return " | " + new FindVersions(library, query).allVersions(true).call(Monitor.NONE).size() + " | ";
    }

    private static String packages(Library library, String name) throws IOException {
        int[] found = new int[2];
        new ListPackages(library, List.of()).allVersions(true).named(name).call((_, packages) -> {
            found[0] += packages.size();
            found[1] += packages.isEmpty() ? 0 : 1;
        }, Monitor.NONE);
        return found[0] + " | " + found[1] + " | ";
    }
}
