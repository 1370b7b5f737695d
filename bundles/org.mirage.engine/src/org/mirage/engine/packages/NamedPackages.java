// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.store.Hash;

/**
 * Tells which packages of certain names are installed in versions. Where the catalog knows all of a version, its index is asked, and no list is
 * read; other versions' lists are read, and known from then on.
 */
final class NamedPackages {

    /** So many versions are asked for at first, so that there is something to see, and so many later. */
    private static final int FIRST = 100;
    private static final int AT_ONCE = 1000;

    private final Library library;
    private final PackageLists lists;
    private final WantedPackage wanted;
    private boolean catalogBusy;

    NamedPackages(Library library, PackageLists lists, WantedPackage wanted) {
        this.library = library;
        this.lists = lists;
        this.wanted = wanted;
    }

    /** Gives the packages of versions, one version after the other. */
    void visit(List<VersionSummary> versions, PackageLists.Visitor visitor, Monitor monitor) throws IOException {
        int end = 0;
        for (int begin = 0; begin < versions.size(); begin = end) {
            monitor.check();
            end = Math.min(versions.size(), begin + (begin == 0 ? FIRST : AT_ONCE));
            List<VersionSummary> some = versions.subList(begin, end);
            Map<Hash, List<Package>> packages = askCatalog(some);
            lists.visit(some.stream().filter(version -> !packages.containsKey(version.record())).toList(),
                    (version, all) -> packages.put(version.record(), all.stream().filter(this::isWanted).toList()), monitor);
            for (VersionSummary version : some) {
                visitor.packages(version, packages.get(version.record()));
            }
        }
    }

    private boolean isWanted(Package one) {
        return wanted.test(one.kind(), one.name(), one.version());
    }

    /** Those of versions of which the catalog knows all. */
    private Map<Hash, List<Package>> askCatalog(List<VersionSummary> versions) {
        if (!catalogBusy) {
            try {
                return library.catalog().asked(connection -> ask(connection, versions));
            } catch (MirageException e) {
                // whoever reads the lists instead tells why
                catalogBusy = true;
            }
        }
        return new HashMap<>();
    }

    private Map<Hash, List<Package>> ask(Connection connection, List<VersionSummary> versions) throws SQLException {
        PackageHoldings holdings = new PackageHoldings(connection);
        Map<Hash, int[]> known = holdings.known(versions);
        BitSet asked = new BitSet();
        known.values().forEach(listed -> Arrays.stream(listed).forEach(asked::set));
        Map<Integer, List<Integer>> inLists = new HashMap<>();
        Set<Integer> numbers = new HashSet<>();
        holdings.visit(wanted, (number, list) -> {
            if (asked.get(list)) {
                inLists.computeIfAbsent(list, _ -> new ArrayList<>()).add(number);
                numbers.add(number);
            }
        });
        PackageTables tables = new PackageTables(connection);
        Map<Integer, Package> packages = tables.packages(numbers);
        Map<Hash, List<PackageDatabase>> places = new HashMap<>();
        tables.loadPlaces(known.keySet().stream().filter(version -> Arrays.stream(known.get(version)).anyMatch(inLists::containsKey)).toList(), places);
        Map<Hash, List<Package>> found = new HashMap<>();
        known.forEach((version, listed) -> found.put(version, at(places.getOrDefault(version, List.of()), listed, inLists, packages)));
        return found;
    }

    /** The packages of a version at their places; lists are in the order of these. */
    private static List<Package> at(List<PackageDatabase> places, int[] listed, Map<Integer, List<Integer>> inLists, Map<Integer, Package> packages) {
        List<Package> found = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String place = places.get(i).place();
            inLists.getOrDefault(listed[i], List.of()).forEach(number -> found.add(packages.get(number).at(place)));
        }
        return found;
    }
}
