// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.mirage.engine.CompareVersions;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.made.PackagedTree;
import org.mirage.engine.made.TestLibrary;

/** Two trees that became versions of an image, how they differ, and what of that folds under packages. */
record FoldedTrees(Comparison comparison, PackageFold fold) {

    /** Under which all is that belongs to no package that changed. */
    static final String OUTSIDE = "-";

    /** Under which the own files of a package manager are. */
    static final String SYSTEM = "package system";

    static FoldedTrees of(Comparison comparison) throws IOException {
        return new FoldedTrees(comparison, new FoldPackages(comparison).call(Monitor.NONE));
    }

    /** Imports the trees 1 and 2 in a folder as two versions of an image, and compares these. */
    static FoldedTrees in(Path folder, TestLibrary library) throws IOException {
        library.add(PackagedTree.disk(folder.resolve("1")), "web");
        library.add(PackagedTree.disk(folder.resolve("2")), "web");
        return of(versions(library).call(Monitor.NONE));
    }

    /** The comparison of these versions, to be asked otherwise. */
    static CompareVersions versions(TestLibrary library) throws IOException {
        return new CompareVersions(library.library(), VersionName.parse("web@1"), VersionName.parse("web@2"));
    }

    /** Where a difference is. */
    static String path(Difference difference) {
        return new String(difference.path(), StandardCharsets.ISO_8859_1);
    }

    private static String pathWithSlash(Difference difference) {
        return path(difference) + (difference.isFolder() ? "/" : "");
    }

    /** What it folds under. */
    static String name(FoldedPackage one) {
        return one == null ? OUTSIDE : one.isSystem() ? SYSTEM : one.change().name();
    }

    /** Under what each difference folds, by path; where it is a directory, with a slash at its end. */
    Map<String, String> folded() throws IOException {
        Map<String, String> found = new TreeMap<>();
        comparison.visit(difference -> {
            if (!difference.change().isNone()) {
                found.put(pathWithSlash(difference), name(fold.of(difference, Monitor.NONE)));
            }
            return true;
        }, Monitor.NONE);
        return found;
    }

    /** What folds under a name, of {@link #folded}. */
    static List<String> pathsOf(Map<String, String> folded, String under) {
        return folded.entrySet().stream().filter(one -> one.getValue().equals(under)).map(Map.Entry::getKey).toList();
    }

    /** All numbers agree with a walk over all differences. */
    void checkCounts(Map<String, String> folded) throws IOException {
        long sum = fold.system().counts().total() + fold.outside(Monitor.NONE).total();
        List<FoldedPackage> all = new ArrayList<>(fold.packages());
        all.add(fold.system());
        for (FoldedPackage one : all) {
            List<String> paths = fold.differences(one, Monitor.NONE).stream().map(FoldedTrees::pathWithSlash).sorted().toList();
            assertEquals(pathsOf(folded, name(one)), paths);
            sum += one.isSystem() ? 0 : one.counts().total();
        }
        assertEquals(comparison.counts().total(), sum);
        List<String> outside = new ArrayList<>();
        comparison.visit(new OutsidePackages(fold, difference -> {
            if (!difference.change().isNone()) {
                outside.add(pathWithSlash(difference));
            }
            return true;
        }, Monitor.NONE), Monitor.NONE);
        assertEquals(pathsOf(folded, OUTSIDE), outside.stream().sorted().toList());
    }

    /** What became of packages, in a line. */
    String changes() {
        return fold.packages().stream().map(one -> one.change().what().name().toLowerCase(Locale.ROOT) + " " + one.change().name() + " "
                + one.change().before() + ">" + one.change().after()).collect(Collectors.joining(", "));
    }
}
