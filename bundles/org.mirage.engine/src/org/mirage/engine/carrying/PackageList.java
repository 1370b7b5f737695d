// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.mirage.engine.packages.InstalledPackage;

/** The packages of a machine and what they are to one another. */
final class PackageList {

    /** A package under its own name or another one that it provides. */
    private record Provider(InstalledPackage owner, String version) {
    }

    private final Map<String, InstalledPackage> packages;
    private final Map<String, List<Provider>> providers = new HashMap<>();

    private PackageList(Map<String, InstalledPackage> packages) {
        this.packages = packages;
        for (InstalledPackage one : packages.values()) {
            if (one.isPresent()) {
                provide(one.name(), new Provider(one, one.version()));
                Relation.parse(one.field("Provides")).forEach(list -> list.forEach(
                        provided -> provide(provided.name(), new Provider(one, provided.version()))));
            }
        }
    }

    /** Reads dpkg's status. */
    static PackageList read(String status) {
        Map<String, InstalledPackage> packages = new LinkedHashMap<>();
        for (TextEntry entry : StanzaFormat.PACKAGES.split(status)) {
            packages.putIfAbsent(entry.key(), InstalledPackage.of(entry.text()));
        }
        return new PackageList(packages);
    }

    /** This list without some packages and with others. */
    PackageList with(Set<String> removed, Map<String, InstalledPackage> added) {
        Map<String, InstalledPackage> changed = new LinkedHashMap<>(packages);
        removed.forEach(changed::remove);
        changed.putAll(added);
        return new PackageList(changed);
    }

    private void provide(String name, Provider provider) {
        providers.computeIfAbsent(name, _ -> new ArrayList<>()).add(provider);
    }

    /** The packages by name and architecture, with a NUL between. */
    Map<String, InstalledPackage> packages() {
        return packages;
    }

    /** Any package of a name that is installed, or null. */
    InstalledPackage installed(String name) {
        List<Provider> found = providers.getOrDefault(name, List.of());
        return found.stream().map(Provider::owner).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    /** Names of packages that are not the same in two lists, and what those provide. */
    static Set<String> touched(PackageList one, PackageList other) {
        Set<String> names = new TreeSet<>();
        one.addUnlike(other, names);
        other.addUnlike(one, names);
        return names;
    }

    private void addUnlike(PackageList other, Set<String> names) {
        packages.forEach((key, mine) -> {
            InstalledPackage theirs = other.packages.get(key);
            if (theirs == null || !theirs.version().equals(mine.version()) || theirs.isPresent() != mine.isPresent()) {
                names.add(mine.name());
                Relation.parse(mine.field("Provides")).forEach(list -> list.forEach(provided -> names.add(provided.name())));
            }
        });
    }

    /** What does not hold of that which packages say of one another, where one of these names is concerned. */
    List<String> broken(Set<String> names) {
        List<String> broken = new ArrayList<>();
        for (InstalledPackage one : packages.values()) {
            if (one.isPresent()) {
                checkNeeds(one, names, broken);
                checkRefusals(one, names, broken);
            }
        }
        return broken;
    }

    private void checkNeeds(InstalledPackage one, Set<String> names, List<String> broken) {
        for (String field : List.of("Pre-Depends", "Depends")) {
            for (List<Relation> choices : Relation.parse(one.field(field))) {
                boolean concerned = names.contains(one.name()) || choices.stream().anyMatch(choice -> names.contains(choice.name()));
                if (concerned && choices.stream().noneMatch(choice -> isMet(choice, null))) {
                    broken.add(one + " needs " + String.join(" or ", choices.stream().map(Relation::toString).toList()) + have(choices));
                }
            }
        }
    }

    private String have(List<Relation> choices) {
        InstalledPackage there = installed(choices.getFirst().name());
        return there == null ? ", which is not installed" : ", there is " + there.version();
    }

    private void checkRefusals(InstalledPackage one, Set<String> names, List<String> broken) {
        for (String field : List.of("Conflicts", "Breaks")) {
            for (List<Relation> choices : Relation.parse(one.field(field))) {
                Relation refused = choices.getFirst();
                if ((names.contains(one.name()) || names.contains(refused.name())) && isMet(refused, one)) {
                    broken.add(one + " cannot be beside " + refused);
                }
            }
        }
    }

    // a package is no conflict to itself, by whatever name
    private boolean isMet(Relation relation, InstalledPackage butNot) {
        return providers.getOrDefault(relation.name(), List.of()).stream()
                .anyMatch(provider -> (butNot == null || !provider.owner().name().equals(butNot.name()))
                        && relation.admits(provider.version()));
    }
}
