// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
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
 * Tells which packages of certain names are installed in versions. The catalog's index is asked once for all versions, and of those that have
 * such a package only where that is; no list is read for that. Versions of which the catalog does not know all have theirs read, and are known
 * from then on.
 */
final class NamedPackages {

    /** So many versions are looked at first, so that there is something to see, and so many later. */
    private static final int FIRST = 100;
    private static final int AT_ONCE = 1000;

    private final Library library;
    private final PackageLists lists;
    private final WantedPackage wanted;
    /** The lists of versions of which the catalog knows all. */
    private final Map<Hash, int[]> known = new HashMap<>();
    /** The packages that are meant, by the lists that have them. */
    private final Map<Integer, List<Package>> inLists = new HashMap<>();
    /** What was found in versions and not yet given. */
    private final Map<Hash, List<Package>> found = new HashMap<>();
    private boolean catalogBusy;

    NamedPackages(Library library, PackageLists lists, WantedPackage wanted) {
        this.library = library;
        this.lists = lists;
        this.wanted = wanted;
    }

    /** Gives the packages of versions, one version after the other. */
    void visit(List<VersionSummary> versions, PackageLists.Visitor visitor, Monitor monitor) throws IOException {
        inCatalog(connection -> {
            askIndex(connection, versions);
            // those of a package that few have need the catalog opened no second time
            find(connection, having(versions).stream().limit(FIRST).toList());
        });
        int end = 0;
        for (int begin = 0; begin < versions.size(); begin = end) {
            monitor.check();
            end = Math.min(versions.size(), begin + (begin == 0 ? FIRST : AT_ONCE));
            List<VersionSummary> some = versions.subList(begin, end);
            List<Hash> having = having(some);
            if (!having.isEmpty()) {
                inCatalog(connection -> find(connection, having));
                // what another process has forgotten since is read again
                having.stream().filter(version -> !found.containsKey(version)).forEach(known::remove);
            }
            lists.visitSome(some.stream().filter(version -> !known.containsKey(version.record())).toList(), keeping(visitor), monitor);
            for (VersionSummary version : some) {
                visitor.packages(version, found.getOrDefault(version.record(), List.of()));
            }
            some.forEach(version -> found.remove(version.record()));
        }
        lists.tellUnread(monitor);
    }

    /** Keeps what is meant until it is given in order. */
    private PackageLists.Visitor keeping(PackageLists.Visitor visitor) {
        return new PackageLists.Visitor() {

            @Override
            public void packages(VersionSummary version, List<Package> packages) {
                found.put(version.record(), packages.stream().filter(one -> wanted.test(one.kind(), one.name(), one.version())).toList());
            }

            @Override
            public void unread(VersionSummary version, UnreadSource source) throws IOException {
                visitor.unread(version, source);
            }
        };
    }

    private void inCatalog(PackageTables.Work work) {
        if (!catalogBusy) {
            try {
                library.catalog().asked(connection -> {
                    work.run(connection);
                    return null;
                });
            } catch (MirageException e) {
                // whoever reads the lists instead tells why
                catalogBusy = true;
            }
        }
    }

    private void askIndex(Connection connection, List<VersionSummary> versions) throws SQLException {
        PackageHoldings holdings = new PackageHoldings(connection);
        Map<Hash, int[]> ofVersions = holdings.known(versions);
        BitSet asked = new BitSet();
        ofVersions.values().forEach(listed -> Arrays.stream(listed).forEach(asked::set));
        Map<Integer, List<Integer>> numbers = new HashMap<>();
        Set<Integer> distinct = new HashSet<>();
        holdings.visit(wanted, (number, list) -> {
            if (asked.get(list)) {
                numbers.computeIfAbsent(list, _ -> new ArrayList<>()).add(number);
                distinct.add(number);
            }
        });
        Map<Integer, Package> packages = new PackageTables(connection).packages(distinct);
        numbers.forEach((list, some) -> inLists.put(list, some.stream().map(packages::get).toList()));
        known.putAll(ofVersions);
    }

    /** Those of versions that have such a package and were not looked at. */
    private List<Hash> having(List<VersionSummary> versions) {
        return versions.stream().map(VersionSummary::record).filter(version -> !found.containsKey(version) && known.containsKey(version)
                && Arrays.stream(known.get(version)).anyMatch(inLists::containsKey)).toList();
    }

    private void find(Connection connection, Collection<Hash> versions) throws SQLException {
        Map<Hash, List<PackageDatabase>> places = new HashMap<>();
        new PackageTables(connection).loadPlaces(versions, places);
        places.forEach((version, databases) -> {
            if (databases.size() == known.get(version).length) {
                found.put(version, at(databases, known.get(version)));
            }
        });
    }

    /** The packages of a version at their places; lists are in the order of these. */
    private List<Package> at(List<PackageDatabase> places, int[] listed) {
        List<Package> packages = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String place = places.get(i).place();
            inLists.getOrDefault(listed[i], List.of()).forEach(one -> packages.add(one.at(place)));
        }
        return packages;
    }
}
