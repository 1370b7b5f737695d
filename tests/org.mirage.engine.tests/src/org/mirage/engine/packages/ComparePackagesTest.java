// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What became of packages, each by the order of its own system. */
class ComparePackagesTest {

    private static Package one(PackageKind kind, String name, String version) {
        return new Package(kind, name, version, "amd64", "", "", "", "/db", "", "");
    }

    private static List<Package> dpkg(String... namesAndVersions) {
        return Stream.of(namesAndVersions).map(word -> word.split(" ")).map(words -> one(PackageKind.DPKG, words[0], words[1])).toList();
    }

    private static String differences(List<Package> before, List<Package> after) {
        return String.join(", ", ComparePackages.differences(before, after).stream()
                .map(one -> one.what() + " " + one.name() + " " + one.before() + ">" + one.after()).toList());
    }

    @Test
    void addedRemovedUpAndDown() {
        assertEquals("UP a 1.0~rc1>1.0, REMOVED b 1>, DOWN d 1:1>2, ADDED e >1",
                differences(dpkg("a 1.0~rc1", "b 1", "c 1", "d 1:1"), dpkg("a 1.0", "c 1", "d 2", "e 1")));
        assertEquals("", differences(dpkg("a 1"), dpkg("a 1")));
        assertEquals("", differences(List.of(), List.of()));
    }

    @Test
    void kernelsBesideEachOtherDoNotBecomeOneAnother() {
        assertEquals("ADDED kernel >3", differences(dpkg("kernel 1", "kernel 2"), dpkg("kernel 1", "kernel 2", "kernel 3")));
        assertEquals("UP kernel 1>3", differences(dpkg("kernel 1", "kernel 2"), dpkg("kernel 2", "kernel 3")), "the oldest made room for the newest");
        assertEquals("REMOVED kernel 1>, REMOVED kernel 2>, ADDED kernel >3", differences(dpkg("kernel 1", "kernel 2"), dpkg("kernel 3")));
    }

    @Test
    void aNameInAnotherSystemOrArchitectureIsAnotherPackage() {
        Package other = new Package(PackageKind.DPKG, "a", "1", "i386", "", "", "", "/db", "", "");
        assertEquals("REMOVED a 1>, ADDED a >1", differences(dpkg("a 1"), List.of(other)));
        assertEquals("REMOVED a 1>, ADDED a >2", differences(dpkg("a 1"), List.of(one(PackageKind.RPM, "a", "2"))));
    }
}
