// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.packages.Package;
import org.mirage.engine.packages.PackageKind;
import org.mirage.engine.packages.order.RpmOrder;

/** The packages of a machine, put together as records speak of them: those that were built from one source are one. */
final class InstalledUnits {

    /** Debian signs kernels in sources of their own, with versions of their own; records speak of the kernel. */
    private static final String SIGNED_KERNEL = "linux-signed-";
    private static final String KERNEL = "linux";

    private static final Ecosystem PYPI = new Ecosystem("PyPI", "");
    private static final List<String> DISTRIBUTED = List.of("/usr/lib/python", "/usr/lib64/python");

    /** A unit at a place. */
    record Placed(PackageUnit unit, String place) {
    }

    private final Ecosystem system;
    private final Map<Placed, List<String>> names = new LinkedHashMap<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();

    /**
     * Will put them together.
     *
     * @param system the machine's distribution; null when it is unknown
     */
    InstalledUnits(Ecosystem system) {
        this.system = system;
    }

    void add(Package one) {
        if (one.kind() == PackageKind.PYTHON) {
            addPython(one);
            return;
        }
        if (system == null || !one.kind().order().equals(system.order())) {
            leftOut.merge(one.kind().id(), 1, Integer::sum);
            return;
        }
        // a source of rpm says no epoch; what is built from it has its version
        boolean ofRpm = system.order() == RpmOrder.INSTANCE;
        PackageUnit unit = !system.hasSources() ? new PackageUnit(system, one.name(), one.version())
                : one.source().startsWith(SIGNED_KERNEL) ? new PackageUnit(system, KERNEL, one.version())
                : new PackageUnit(system, one.source(), ofRpm ? one.version() : one.sourceVersion());
        List<String> known = names.computeIfAbsent(new Placed(unit, one.place()), _ -> new ArrayList<>());
        if (!known.contains(one.name())) {
            known.add(one.name());
        }
    }

    // what a distribution's package brought is in that distribution's records, which know what was mended in it
    private void addPython(Package one) {
        if (DISTRIBUTED.stream().noneMatch(one.place()::startsWith)) {
            names.computeIfAbsent(new Placed(new PackageUnit(PYPI, one.name(), one.version()), one.place()), _ -> new ArrayList<>()).add(one.name());
        }
    }

    /** The units, each with the names of the packages that are installed. */
    Map<Placed, List<String>> units() {
        return names;
    }

    /** How many packages of each system could not be told from which distribution they are. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }
}
