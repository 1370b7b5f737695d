// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import org.mirage.engine.CompareVersions;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;

/** Prints the median milliseconds of comparing two versions again and again in one process: LIBRARY LEFT RIGHT. */
final class CompareTimes {

    private static final int RUNS = 40;

    private CompareTimes() {
    }

    public static void main(String[] arguments) throws IOException {
        double[] times = new double[RUNS / 2];
        try (Library library = Library.open(Path.of(arguments[0]))) {
            for (int i = 0; i < RUNS; i++) {
                long begun = System.nanoTime();
                new CompareVersions(library, VersionName.parse(arguments[1]), VersionName.parse(arguments[2])).call(Monitor.NONE);
                // the first half warms the program up
                if (i >= RUNS / 2) {
                    times[i - RUNS / 2] = (System.nanoTime() - begun) / 1e6;
                }
            }
        }
        Arrays.sort(times);
        System.out.println(times[times.length / 2]);
    }
}
