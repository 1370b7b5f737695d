// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.CompareVersions;
import org.mirage.engine.Library;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.compare.Change;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.Comparison;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.TestImages;
import org.mirage.testing.Truth;

/** What two imported versions differ in is what the kernel says of the two mounted volumes: every path, every kind, every field. */
class CompareTest {

    private static final int MOST = 64 << 20;

    @BeforeAll
    static void mounting() throws IOException {
        assumeTrue(LoopMount.possible(), "mounting needs root");
    }

    @ParameterizedTest
    @CsvSource({"debian,debian-edited", "awkward,awkward-edited", "debian-edited,debian-plus"})
    void everyDifferenceIsFoundAndNoOther(String left, String right) throws IOException {
        compareWithTruth(left, right);
    }

    @Test
    @Tag("full")
    void twoReleasesOfDebian() throws IOException {
        compareWithTruth("debian-bullseye", "debian");
    }

    private static void compareWithTruth(String left, String right) throws IOException {
        Map<String, String> expected = ComparedTruth.differences(truth(left), truth(right));
        Comparison comparison = compare(left, right, false);
        Map<String, String> found = new TreeMap<>();
        comparison.visit(difference -> {
            Change change = difference.change();
            if (!change.isNone()) {
                found.put(text(difference.path()), change.kind() + (change.facets().isEmpty() ? "" : " " + change.facets()));
            }
            return true;
        }, Monitor.NONE);

        assertTrue(expected.size() > 50, expected.size() + " differences");
        assertEquals(lines(expected), lines(found));
        assertEquals(expected.size(), comparison.counts().total());
        for (ChangeKind kind : ChangeKind.values()) {
            assertEquals(expected.values().stream().filter(line -> line.startsWith(kind.name())).count(), comparison.counts().of(kind),
                    kind.name());
        }
    }

    /** Each pair of a move is one content at two places, and all pairs taken apart again are what came and went. */
    @ParameterizedTest
    @CsvSource({"debian,debian-edited,/usr/share/zoneinfo/Europa", "awkward,awkward-edited,/owners/moved-here"})
    void whatMovedCameAndWent(String left, String right, String known) throws IOException {
        Comparison plain = compare(left, right, false);
        Comparison moved = compare(left, right, true);
        Map<String, String> pairs = new HashMap<>();
        moved.visit(difference -> {
            if (difference.change().kind() == ChangeKind.MOVED) {
                pairs.put(text(difference.path()), text(difference.counterpart()));
                assertSameContent(moved, difference.left(), difference.right());
            }
            return true;
        }, Monitor.NONE);

        assertTrue(pairs.containsKey(known), pairs::toString);
        assertEquals(plain.counts().of(ChangeKind.ADDED), moved.counts().of(ChangeKind.ADDED) + moved.counts().of(ChangeKind.MOVED));
        assertEquals(plain.counts().of(ChangeKind.REMOVED),
                moved.counts().of(ChangeKind.REMOVED) + moved.counts().of(ChangeKind.MOVED_AWAY));
        assertEquals(plain.counts().of(ChangeKind.CONTENT), moved.counts().of(ChangeKind.CONTENT));
    }

    private static void assertSameContent(Comparison comparison, MachineEntry left, MachineEntry right) throws IOException {
        if (left.entry().subtree() != null) {
            assertEquals(left.entry().subtree(), right.entry().subtree());
            return;
        }
        try (InputStream one = comparison.left().open(left); InputStream other = comparison.right().open(right)) {
            assertArrayEquals(one.readNBytes(MOST), other.readNBytes(MOST), left + " is not " + right);
        }
    }

    private static Comparison compare(String left, String right, boolean moves) throws IOException {
        ImportedImages.with(left);
        Library library = ImportedImages.with(right);
        return new CompareVersions(library, new VersionName(left, 0), new VersionName(right, 0)).moves(moves).call(Monitor.NONE);
    }

    private static Map<String, Truth> truth(String recipe) throws IOException {
        try (LoopMount mount = LoopMount.open(TestImages.get(recipe), ImportedImages.VOLUME, "ro,noload")) {
            return MountedTruth.walk(mount.folder());
        }
    }

    private static String lines(Map<String, String> differences) {
        StringBuilder lines = new StringBuilder();
        differences.forEach((path, what) -> lines.append(what).append(' ').append(path).append('\n'));
        return lines.toString();
    }

    private static String text(byte[] path) {
        return new String(path, StandardCharsets.ISO_8859_1);
    }
}
