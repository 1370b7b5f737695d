// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.packages.PackageDifference.What;

/** Compares what is installed in two versions: packages that were added or removed, and that went up or down, as their system orders versions. */
public final class ComparePackages {

    private record Key(PackageKind kind, String name, String architecture) {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind).thenComparing(Key::name).thenComparing(Key::architecture);
    }

    private final Library library;
    private final VersionName before;
    private final VersionName after;
    private final PackageLists lists;

    public ComparePackages(Library library, VersionName before, VersionName after) {
        this.library = library;
        this.before = before;
        this.after = after;
        lists = new PackageLists(library);
    }

    /**
     * The differences, by kind and name.
     *
     * @throws org.mirage.engine.NotFoundException when there is no such version
     */
    public List<PackageDifference> call(Monitor monitor) throws IOException {
        return differences(lists.of(library.version(before), monitor), lists.of(library.version(after), monitor));
    }

    /** True when a database was met that could not be read to its end, which the monitor was told. */
    public boolean incomplete() {
        return lists.incomplete();
    }

    static List<PackageDifference> differences(List<Package> before, List<Package> after) {
        TreeMap<Key, SortedSet<String>> gone = byKey(before);
        TreeMap<Key, SortedSet<String>> come = byKey(after);
        TreeSet<Key> keys = new TreeSet<>(Key.ORDER);
        keys.addAll(gone.keySet());
        keys.addAll(come.keySet());
        List<PackageDifference> differences = new ArrayList<>();
        for (Key key : keys) {
            List<String> left = without(gone.get(key), come.get(key));
            List<String> right = without(come.get(key), gone.get(key));
            if (left.size() == 1 && right.size() == 1) {
                int order = key.kind.order().compare(left.getFirst(), right.getFirst());
                differences.add(new PackageDifference(order <= 0 ? What.UP : What.DOWN, key.kind, key.name, key.architecture, left.getFirst(), right.getFirst()));
                continue;
            }
            // where several versions are installed beside each other, as kernels are, none of them became another
            left.forEach(version -> differences.add(new PackageDifference(What.REMOVED, key.kind, key.name, key.architecture, version, "")));
            right.forEach(version -> differences.add(new PackageDifference(What.ADDED, key.kind, key.name, key.architecture, "", version)));
        }
        return differences;
    }

    private static TreeMap<Key, SortedSet<String>> byKey(List<Package> packages) {
        TreeMap<Key, SortedSet<String>> found = new TreeMap<>(Key.ORDER);
        packages.forEach(one -> found.computeIfAbsent(new Key(one.kind(), one.name(), one.architecture()), _ -> new TreeSet<>()).add(one.version()));
        return found;
    }

    private static List<String> without(SortedSet<String> versions, SortedSet<String> others) {
        return versions == null ? List.of() : versions.stream().filter(version -> others == null || !others.contains(version)).toList();
    }
}
