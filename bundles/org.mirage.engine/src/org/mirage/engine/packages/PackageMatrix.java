// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.mirage.engine.VersionSummary;

/** Which version of each package is in which version of an image, and which of them are unlike most. */
public final class PackageMatrix {

    /** A package in all columns; its name has the architecture with it. */
    public static final class Row {

        private final PackageKind kind;
        private final String name;
        private final Map<Integer, String> versions = new HashMap<>();
        private int columns;
        private String common;

        private Row(PackageKind kind, String name) {
            this.kind = kind;
            this.name = name;
        }

        public PackageKind kind() {
            return kind;
        }

        public String name() {
            return name;
        }

        private void put(int column, String version) {
            versions.merge(column, version, (one, other) -> kind.order().compare(one, other) < 0 ? other : one);
        }

        /** The version in a column, of several the latest; null where it is not installed. */
        public String version(int column) {
            return versions.get(column);
        }

        /** True when all columns have the same version. */
        public boolean isSame() {
            return versions.size() == columns && versions.values().stream().distinct().count() == 1;
        }

        /** The version that most columns have; of several the latest. */
        public String common() {
            if (common == null) {
                Map<String, Integer> counts = new HashMap<>();
                versions.values().forEach(version -> counts.merge(version, 1, Integer::sum));
                counts.forEach((version, count) -> {
                    int more = common == null ? 1 : Integer.compare(count, counts.get(common));
                    if (more > 0 || more == 0 && kind.order().compare(version, common) > 0) {
                        common = version;
                    }
                });
            }
            return common;
        }

        /** -1 or 1 where a column has an earlier or a later version than most have, else 0. */
        public int outlier(int column) {
            String version = versions.get(column);
            return version == null ? 0 : Integer.signum(kind.order().compare(version, common()));
        }
    }

    private record Key(PackageKind kind, String name, String architecture) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return Arrays.compare(new String[] {kind.id(), name, architecture}, new String[] {other.kind.id(), other.name, other.architecture});
        }
    }

    private final List<VersionSummary> versions = new ArrayList<>();
    private final SortedMap<Key, Row> rows = new TreeMap<>();

    /** Adds a column. */
    public void add(VersionSummary version, List<Package> packages) {
        for (Package one : packages) {
            Key key = new Key(one.kind(), one.name(), one.architecture());
            rows.computeIfAbsent(key, _ -> new Row(one.kind(), one.architecture().isEmpty() ? one.name() : one.name() + ":" + one.architecture()))
                    .put(versions.size(), one.version());
        }
        versions.add(version);
    }

    /** The columns. */
    public List<VersionSummary> versions() {
        return versions;
    }

    /** The rows by kind and name. */
    public List<Row> rows() {
        rows.values().forEach(row -> row.columns = versions.size());
        return List.copyOf(rows.values());
    }
}
