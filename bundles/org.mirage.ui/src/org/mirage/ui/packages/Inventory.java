// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.Package;
import org.mirage.engine.packages.PackageMatrix;

/**
 * What is installed in the versions that the view shows.
 *
 * @param versions the packages of each, in the order of the columns
 * @param matrix all of them beside each other; null for a single version
 */
record Inventory(Map<VersionSummary, List<Package>> versions, PackageMatrix matrix) {

    /** A package in one of the versions. */
    record Installed(VersionSummary version, Package one) {
    }

    static Inventory of(Map<VersionSummary, List<Package>> versions) {
        PackageMatrix matrix = null;
        if (versions.size() > 1) {
            matrix = new PackageMatrix();
            versions.forEach(matrix::add);
        }
        return new Inventory(versions, matrix);
    }

    /** All packages of the first version, which is the only one where there is no matrix. */
    List<Installed> list() {
        return versions.entrySet().stream().limit(1)
                .flatMap(version -> version.getValue().stream().map(one -> new Installed(version.getKey(), one))).toList();
    }

    /** What is installed of a row of the matrix, version by version. */
    List<Installed> of(PackageMatrix.Row row) {
        return versions.entrySet().stream().flatMap(version -> version.getValue().stream().filter(one -> isOf(one, row))
                .map(one -> new Installed(version.getKey(), one))).toList();
    }

    private static boolean isOf(Package one, PackageMatrix.Row row) {
        String architecture = one.architecture();
        return one.kind() == row.kind() && row.name().startsWith(one.name()) && row.name().equals(architecture.isEmpty() ? one.name() : one.name() + ":" + architecture);
    }

    /** The kinds that there are, in order. */
    List<String> kinds() {
        return packages().map(one -> one.kind().id()).distinct().sorted().toList();
    }

    boolean isEmpty() {
        return packages().findAny().isEmpty();
    }

    private Stream<Package> packages() {
        return versions.values().stream().flatMap(List::stream);
    }
}
