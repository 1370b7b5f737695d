// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.engine.MirageException;
import org.mirage.engine.catalog.Catalog;

/** What the loaded records say of versions of packages. Each version of a package is asked for once, however many images have it. */
final class KnownVulnerabilities {

    /** Packages that are asked for in one transaction. */
    private static final int AT_ONCE = 100;
    /** Packages, and vulnerabilities of them, that are remembered; a kernel may have thousands. */
    private static final int REMEMBERED = 100_000;

    private final Catalog catalog;
    private final Map<String, String> ecosystems;
    private final Map<PackageUnit, List<Match>> known = new HashMap<>();
    private int remembered;

    /** Reads of which ecosystems there are records. */
    KnownVulnerabilities(Catalog catalog) throws MirageException {
        this.catalog = catalog;
        ecosystems = catalog.asked(VulnerabilityTables::ecosystems);
    }

    boolean isEmpty() {
        return ecosystems.isEmpty();
    }

    /** When the newest record about an ecosystem was changed, as it says it; empty when there is none. */
    String newest(Ecosystem ecosystem) {
        return ecosystems.entrySet().stream().filter(each -> ecosystem.isMeantBy(each.getKey())).map(Map.Entry::getValue)
                .max(Comparator.naturalOrder()).orElse("");
    }

    /** Asks for packages that are not known yet. */
    void ask(Collection<PackageUnit> units) throws MirageException {
        if (remembered > REMEMBERED) {
            known.clear();
            remembered = 0;
        }
        List<PackageUnit> fresh = units.stream().filter(unit -> !known.containsKey(unit)).toList();
        for (int begin = 0; begin < fresh.size(); begin += AT_ONCE) {
            List<PackageUnit> part = fresh.subList(begin, Math.min(fresh.size(), begin + AT_ONCE));
            catalog.asked(connection -> {
                for (PackageUnit unit : part) {
                    List<Match> matches = matches(connection, unit);
                    known.put(unit, matches);
                    remembered += 1 + matches.size();
                }
                return null;
            });
        }
    }

    private List<Match> matches(Connection connection, PackageUnit unit) throws SQLException {
        Comparator<String> order = unit.ecosystem().order();
        Map<String, Match> found = new TreeMap<>();
        for (String ecosystem : ecosystems.keySet()) {
            if (unit.ecosystem().isMeantBy(ecosystem)) {
                for (OsvRecord record : VulnerabilityTables.of(connection, ecosystem, unit.ecosystem().plain(unit.name()))) {
                    Affected affected = record.affected().getFirst();
                    if (affected.isIn(unit.version(), order)) {
                        String fixed = affected.fixedAfter(unit.version(), order);
                        record.names().forEach(name -> found.merge(name,
                                new Match(name, record.id(), affected.severity(), record.summary(), fixed), Match::and));
                    }
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    /** What one that was asked for has. */
    List<Match> of(PackageUnit unit) {
        return known.getOrDefault(unit, List.of());
    }
}
