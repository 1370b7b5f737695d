// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.packages.SystemFolders;
import org.mirage.engine.packages.order.Pep440Order;

/**
 * Libraries of languages that packages of the distribution brought. They are in the records of the distribution, which know what was mended
 * in them; those of the registry do not.
 */
final class DistributedLibraries {

    private static final List<String> PYTHON = List.of(".dist-info", ".egg-info");
    private static final String NODE = "/package.json";
    private static final String GEM = ".gemspec";
    private static final String DASH = "-";

    /** What a path tells of in a place: a library of a registry, by a key. */
    private record Told(String place, Ecosystem ecosystem, String key) {
    }

    private final Map<Told, List<InstalledUnits.Placed>> libraries = new HashMap<>();

    private DistributedLibraries(Collection<InstalledUnits.Placed> some) {
        some.forEach(library -> libraries.computeIfAbsent(new Told(library.place(), library.unit().ecosystem(), key(library.unit())), _ -> new ArrayList<>())
                .add(library));
    }

    /** Those among some of a version. */
    static Set<InstalledUnits.Placed> among(Collection<InstalledUnits.Placed> some, VersionFiles files, Monitor monitor) throws IOException {
        DistributedLibraries asked = new DistributedLibraries(some);
        Map<String, Set<Ecosystem>> places = new HashMap<>();
        some.forEach(library -> places.computeIfAbsent(library.place(), _ -> new HashSet<>()).add(library.unit().ecosystem()));
        Set<InstalledUnits.Placed> brought = new HashSet<>();
        new SystemFolders(files).visit(places.keySet(),
                (place, below) -> places.get(place).forEach(ecosystem -> asked.addTold(place, ecosystem, below, brought)), monitor);
        return brought;
    }

    private void addTold(String place, Ecosystem ecosystem, String below, Set<InstalledUnits.Placed> brought) {
        for (String key : keys(ecosystem, below)) {
            for (InstalledUnits.Placed library : libraries.getOrDefault(new Told(place, ecosystem, key), List.of())) {
                if (isVersion(library.unit(), below)) {
                    brought.add(library);
                }
            }
        }
    }

    /** True when a path below the place where a library was found is a part of the library that tells which one it is. */
    static boolean isOf(PackageUnit library, String below) {
        return keys(library.ecosystem(), below).contains(key(library)) && isVersion(library, below);
    }

    private static String key(PackageUnit library) {
        return switch (Registry.named(library.ecosystem().root())) {
            case PYPI -> library.ecosystem().plain(library.name());
            case NPM -> library.name();
            case GEMS -> library.name() + DASH + library.version();
            case MAVEN, GO, CRATES -> "";
        };
    }

    /** Of which libraries a path may tell. */
    private static List<String> keys(Ecosystem ecosystem, String below) {
        return switch (Registry.named(ecosystem.root())) {
            case PYPI -> pythonName(below).isEmpty() ? List.of() : List.of(ecosystem.plain(pythonName(below).split(DASH, -1)[0]));
            case NPM -> below.endsWith(NODE) ? moduleNames(below.substring(0, below.length() - NODE.length())) : List.of();
            case GEMS -> below.endsWith(GEM) ? gemNames(below.substring(below.lastIndexOf('/') + 1, below.length() - GEM.length())) : List.of();
            // they are found in a single file
            case MAVEN, GO, CRATES -> List.of("").stream().filter(below::equals).toList();
        };
    }

    // name, version and whatever else, with hyphens between; a hyphen in a name was made an underscore
    private static String pythonName(String below) {
        String folder = below.substring(0, below.indexOf('/') < 0 ? below.length() : below.indexOf('/'));
        return PYTHON.stream().filter(folder::endsWith).map(ending -> folder.substring(0, folder.length() - ending.length())).findFirst().orElse("");
    }

    private static boolean isVersion(PackageUnit library, String below) {
        if (Registry.named(library.ecosystem().root()) != Registry.PYPI) {
            return true;
        }
        String[] words = pythonName(below).split(DASH, -1);
        return words.length < 2 || Pep440Order.INSTANCE.compare(words[1].replace('_', '+'), library.version()) == 0;
    }

    // with the scope or without
    private static List<String> moduleNames(String folder) {
        String[] names = folder.split("/", -1);
        String last = names[names.length - 1];
        return names.length > 1 && names[names.length - 2].startsWith("@") ? List.of(names[names.length - 2] + "/" + last) : List.of(last);
    }

    // a platform may stand behind the version
    private static List<String> gemNames(String name) {
        List<String> names = new ArrayList<>(List.of(name));
        for (int dash = name.lastIndexOf(DASH); dash > 0; dash = name.lastIndexOf(DASH, dash - 1)) {
            names.add(name.substring(0, dash));
        }
        return names;
    }
}
