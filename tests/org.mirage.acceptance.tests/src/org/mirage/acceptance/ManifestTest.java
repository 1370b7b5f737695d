// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.TestImages;
import org.mirage.testing.Truth;

/** The manifest of an imported disk says of every path what the kernel says of the mounted volume. */
class ManifestTest {

    @BeforeAll
    static void mounting() throws IOException {
        assumeTrue(LoopMount.possible(), "mounting needs root");
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian", "debian-plus", "awkward"})
    void everyFieldOfEveryPathIsAsTheKernelShowsIt(String recipe) throws IOException {
        Map<String, Truth> truth = truth(recipe);
        assertTrue(truth.size() > 12_000, truth.size() + " paths");

        assertEquals(List.of(), differences(recipe, truth, UnaryOperator.identity()));
    }

    @Test
    void oneNanosecondIsNoticed() throws IOException {
        String name = "os-release";

        List<String> found = differences("debian", truth("debian"), entry -> new String(entry.name()).equals(name)
                ? entry.toBuilder().time(entry.seconds(), (entry.nanoseconds() + 1) % 1_000_000_000).build() : entry);

        assertEquals(2, found.size(), found::toString);
        assertTrue(found.getFirst().contains(name) && found.getFirst().contains("nanoseconds"), found::toString);
    }

    @Test
    void oneAttributeIsNoticed() throws IOException {
        List<String> found = differences("awkward", truth("awkward"), entry -> new String(entry.name()).equals("sixty")
                ? entry.toBuilder().attributes(withoutLast(entry.attributes())).build() : entry);

        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().startsWith("/attributes/sixty: attributes"), found::toString);
    }

    private static List<EntryAttribute> withoutLast(List<EntryAttribute> attributes) {
        List<EntryAttribute> fewer = new ArrayList<>(attributes);
        fewer.removeLast();
        return fewer;
    }

    private static List<String> differences(String recipe, Map<String, Truth> truth, UnaryOperator<Entry> reader) throws IOException {
        VersionFiles files = new OpenVersion(ImportedImages.with(recipe), new VersionName(recipe, 0)).call(Monitor.NONE);
        return ManifestAgainstTruth.differences(files, truth, reader);
    }

    private static Map<String, Truth> truth(String recipe) throws IOException {
        try (LoopMount mount = LoopMount.open(TestImages.get(recipe), ImportedImages.VOLUME, "ro,noload")) {
            return MountedTruth.walk(mount.folder());
        }
    }
}
