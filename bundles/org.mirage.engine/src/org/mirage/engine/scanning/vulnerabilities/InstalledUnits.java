// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.packages.Package;
import org.mirage.engine.packages.order.RpmOrder;

/** The packages of a machine, put together as records speak of them: those that were built from one source are one. */
final class InstalledUnits {

    /** Kernels as they are found on the disk; those that a distribution packaged are among its packages. */
    private static final String KERNEL = "kernel";
    /** Programs that the registry of Windows lists: there are no records of them anywhere. */
    private static final String WINDOWS = "windows";

    /** A unit at a place. */
    record Placed(PackageUnit unit, String place) {
    }

    private final Ecosystem system;
    private final Map<Placed, Set<String>> names = new LinkedHashMap<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private boolean listed;
    private boolean programs;

    /**
     * Will put them together.
     *
     * @param system the machine's distribution; null when it is unknown
     */
    InstalledUnits(Ecosystem system) {
        this.system = system;
    }

    void add(Package one) {
        Registry registry = Registry.of(one.kind());
        if (registry != null) {
            put(new PackageUnit(registry.ecosystem(), one.name(), one.version()), one);
            return;
        }
        if (one.kind().id().equals(KERNEL)) {
            return;
        }
        listed = true;
        if (one.kind().id().equals(WINDOWS)) {
            programs = true;
            return;
        }
        if (system == null || !one.kind().order().equals(system.order())) {
            leftOut.merge(one.kind().id(), 1, Integer::sum);
            return;
        }
        if (!system.hasSources()) {
            put(new PackageUnit(system, one.name(), one.version()), one);
            return;
        }
        // a source of rpm says no epoch, and that of a signed kernel counts otherwise; what is built from it has its version
        String source = system.source(one.source());
        boolean sameVersion = system.order() == RpmOrder.INSTANCE || !source.equals(one.source());
        put(new PackageUnit(system, source, sameVersion ? one.version() : one.sourceVersion()), one);
    }

    private void put(PackageUnit unit, Package one) {
        names.computeIfAbsent(new Placed(unit, one.place()), _ -> new LinkedHashSet<>()).add(one.name());
    }

    /** The units, each with the names of the packages that are installed. */
    Map<Placed, Set<String>> units() {
        return names;
    }

    /** True when the machine's own package system told any. */
    boolean isListed() {
        return listed;
    }

    /** True when there are programs of which nobody has records. */
    boolean hasPrograms() {
        return programs;
    }

    /** Those that were not told by the machine's own package system. */
    List<Placed> libraries() {
        return names.keySet().stream().filter(each -> Registry.named(each.unit().ecosystem().root()) != null).toList();
    }

    /** Takes some away. */
    void remove(Collection<Placed> some) {
        names.keySet().removeAll(some);
    }

    /** How many packages of each system could not be told from which distribution they are. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }
}
