// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.RandomTrees;
import org.mirage.engine.changes.SavedDifference;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.made.MadeVersion;
import org.mirage.store.VolumeRecord;

/** What a saved difference makes of the left version has the hashes of the right one: of its directories and of its link table. */
class AppliedTreesTest {

    private static final byte[] ROOT = {'/'};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void appliedToTheLeftVersionItGivesTheRightOne(int seed) throws IOException {
        for (int i = 0; i < 25; i++) {
            Random random = new Random(seed * 1000L + i);
            RandomTrees trees = new RandomTrees(random);
            Map<String, RandomTrees.Thing> before = trees.change(new TreeMap<>());
            Map<String, RandomTrees.Thing> after = trees.change(new TreeMap<>(random.nextInt(8) == 0 ? Map.of() : before));
            try (MadeVersion left = new MadeVersion(folder.resolve("l" + i), RandomTrees.volume(before));
                    MadeVersion right = new MadeVersion(folder.resolve("r" + i), RandomTrees.volume(after))) {
                check(left, right, "seed " + seed + " " + i);
            }
        }
    }

    private void check(MadeVersion left, MadeVersion right, String what) throws IOException {
        Comparison comparison = Comparison.of(CompareProfile.EVERYTHING, true, ROOT,
                new MachineEntry[] {left.files().root(), right.files().root()}, Monitor.NONE, left.files(), right.files());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        SavedDifference.write(comparison, text);
        GivenChanges changes = GivenChanges.read(text.toByteArray(), "x", null);
        ParameterValues values = new ParameterValues(changes.header(), Map.of());
        MemoryObjects objects = new MemoryObjects(left.store());
        WorkingTree tree = new WorkingTree(left.files(), objects, folder, Instant.EPOCH);
        ApplyEdits applying = new ApplyEdits(tree, values, new Bodies(null, values, objects, null, Monitor.NONE), false);
        for (GivenChanges.Numbered edit : changes.edits()) {
            applying.apply(edit.edit(), edit.line());
        }
        what += "\n" + text.toString(StandardCharsets.UTF_8);
        assertEquals(List.of(), applying.conflicts(), what);
        VolumeRecord made = tree.store().getFirst();
        VolumeRecord wanted = right.files().record().volumes().getFirst();
        assertEquals(wanted.root(), made.root(), what);
        assertEquals(wanted.links(), made.links(), what);
    }
}
