// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
 * Finds the versions in which certain packages are installed. What the catalog knows it is asked for all versions at once, however many
 * there are; the others' databases are read, and known from then on.
 */
public final class PackagedVersions {

    private final Library library;
    private boolean incomplete;

    /** Will look in a library. */
    public PackagedVersions(Library library) {
        this.library = library;
    }

    /**
     * For each of some questions, the records of the versions in which such a package is installed.
     *
     * @param versions where it is looked
     */
    public List<Set<Hash>> call(List<WantedPackage> wanted, List<VersionSummary> versions, Monitor monitor) throws IOException {
        List<Set<Hash>> having = new ArrayList<>();
        wanted.forEach(_ -> having.add(new HashSet<>()));
        Set<Hash> known = askCatalog(wanted, versions, having, monitor);
        List<VersionSummary> others = versions.stream().filter(version -> !known.contains(version.record())).toList();
        if (!others.isEmpty()) {
            monitor.beginCounting("reading packages", others.size());
            PackageLists lists = new PackageLists(library);
            lists.visit(others, (version, packages) -> {
                for (int i = 0; i < wanted.size(); i++) {
                    WantedPackage one = wanted.get(i);
                    if (packages.stream().anyMatch(found -> one.test(found.kind(), found.name(), found.version()))) {
                        having.get(i).add(version.record());
                    }
                }
                monitor.worked(1);
            }, monitor);
            incomplete |= lists.incomplete();
        }
        return having;
    }

    /** Adds what the catalog knows; returns the versions of which it knows all. */
    private Set<Hash> askCatalog(List<WantedPackage> wanted, List<VersionSummary> versions, List<Set<Hash>> having, Monitor monitor) {
        try {
            return library.catalog().asked(connection -> {
                PackageHoldings holdings = new PackageHoldings(connection);
                Map<Hash, int[]> known = holdings.known(versions);
                for (int i = 0; i < wanted.size(); i++) {
                    BitSet lists = new BitSet();
                    holdings.visit(wanted.get(i), (_, list) -> lists.set(list));
                    Set<Hash> target = having.get(i);
                    known.forEach((version, numbers) -> {
                        if (Arrays.stream(numbers).anyMatch(lists::get)) {
                            target.add(version);
                        }
                    });
                }
                return known.keySet();
            });
        } catch (MirageException busy) {
            monitor.note("what is known of packages cannot be asked for: " + busy.getMessage());
            return Set.of();
        }
    }

    /** True when a database was met that could not be read to its end, which the monitor was told. */
    public boolean incomplete() {
        return incomplete;
    }
}
