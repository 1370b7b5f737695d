// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.mirage.engine.packages.InstalledPackage;

/** What became of packages between parent and child, and whether a target can have the same. */
final class PackageChange {

    static final String STATUS = "/var/lib/dpkg/status";

    private final PackageList parent;
    private final PackageList child;
    private final Set<String> touched;
    private final Map<String, InstalledPackage> before = new LinkedHashMap<>();
    private final Map<String, InstalledPackage> after = new LinkedHashMap<>();

    PackageChange(PackageList parent, PackageList child) {
        this.parent = parent;
        this.child = child;
        touched = PackageList.touched(parent, child);
        parent.packages().forEach((key, one) -> note(key, one, child.packages().get(key)));
        child.packages().forEach((key, one) -> note(key, parent.packages().get(key), one));
    }

    private void note(String key, InstalledPackage old, InstalledPackage now) {
        if (old == null || now == null || !old.version().equals(now.version()) || old.isPresent() != now.isPresent()) {
            if (old != null) {
                before.put(key, old);
            }
            if (now != null) {
                after.put(key, now);
            }
        }
    }

    /** Those that were installed or are in another version. */
    Iterable<InstalledPackage> installed() {
        return after.values().stream().filter(InstalledPackage::isPresent)::iterator;
    }

    /** True when no package is another one than before. */
    boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    /** Why a target cannot take the packages; empty when it can. */
    List<String> problems(PackageList target) {
        List<String> problems = new ArrayList<>();
        Map<String, InstalledPackage> all = new LinkedHashMap<>(before);
        all.putAll(after);
        for (String key : all.keySet()) {
            String problem = problem(before.get(key), after.get(key), target.packages().get(key));
            if (problem != null) {
                problems.add(problem);
            }
        }
        if (problems.isEmpty() && !touched.isEmpty()) {
            problems.addAll(target.with(before.keySet(), after).broken(touched));
        }
        return problems;
    }

    private static String problem(InstalledPackage old, InstalledPackage now, InstalledPackage there) {
        String name = (now == null ? old : now).name();
        if (isLike(there, now)) {
            return null;
        }
        if (!isLike(there, old)) {
            return "the package " + name + " is " + (there == null ? "not installed" : there.shown()) + ", expected was "
                    + (old == null ? "that it is not installed" : old.shown());
        }
        return there != null && there.isHeld() ? "the package " + name + " is held at " + there.version() : null;
    }

    private static boolean isLike(InstalledPackage one, InstalledPackage other) {
        boolean presentOne = one != null && one.isPresent();
        boolean presentOther = other != null && other.isPresent();
        return presentOne == presentOther && (!presentOne || one.version().equals(other.version()));
    }

    /** Packages of the child that the target has already as they are there. */
    List<InstalledPackage> alreadyIn(PackageList target) {
        List<InstalledPackage> there = new ArrayList<>();
        after.forEach((key, one) -> {
            if (one.isPresent() && isLike(target.packages().get(key), one)) {
                there.add(one);
            }
        });
        return there;
    }

    /** True when a target has all that was installed and nothing of what was removed. */
    boolean isDoneIn(PackageList target) {
        return !isEmpty() && after.entrySet().stream().allMatch(one -> isLike(target.packages().get(one.getKey()), one.getValue()))
                && before.keySet().stream().allMatch(key -> isLike(target.packages().get(key), after.get(key)));
    }

    /** Packages that a target has and the parent has not. */
    List<InstalledPackage> onlyIn(PackageList target) {
        return target.packages().entrySet().stream().filter(one -> one.getValue().isPresent()
                && !isLike(parent.packages().get(one.getKey()), one.getValue())
                && !Objects.equals(child.packages().get(one.getKey()), one.getValue())).map(Map.Entry::getValue).toList();
    }
}
