// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.made.MadeVersion;

/**
 * Whatever becomes of small trees with moves, links and changes of type all at once, the change set leads from one to the other.
 */
class RandomChangesTest {

    private static final byte[] ROOT = {'/'};

    @TempDir
    private Path folder;
    private Random random;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void appliedToTheLeftVersionItGivesTheRightOne(int seed) throws IOException {
        many(seed, (left, right, what) -> {
            FileTree tree = apply(left, right, "/", List.of(ROOT), what);
            assertEquals(String.join("\n", FileTree.of(right.files()).lines()), String.join("\n", tree.lines()), what);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14})
    void whatWasChosenIsThenAsInTheRightVersion(int seed) throws IOException {
        many(seed, (left, right, what) -> {
            FileTree before = FileTree.of(left.files());
            FileTree after = FileTree.of(right.files());
            TreeSet<String> all = new TreeSet<>(before.nodes.keySet());
            all.addAll(after.nodes.keySet());
            List<String> paths = all.stream().filter(path -> path.length() > 1 && random.nextInt(4) == 0).toList();
            FileTree tree = apply(left, right, "/", paths.stream().map(RawPath::bytes).toList(), what + " " + paths);
            for (String path : paths) {
                assertEquals(String.valueOf(after.nodes.get(path)), String.valueOf(tree.nodes.get(path)), what + " " + paths
                        + " " + path);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23})
    void comparedAtAFolderItIsThenAsInTheRightVersion(int seed) throws IOException {
        many(seed, (left, right, what) -> {
            FileTree before = FileTree.of(left.files());
            FileTree after = FileTree.of(right.files());
            for (String start : List.of("/a", "/b", "/c", "/d")) {
                if (before.nodes.containsKey(start) && after.nodes.containsKey(start)) {
                    FileTree tree = apply(left, right, start, List.of(ROOT), what + " " + start);
                    TreeSet<String> all = new TreeSet<>(tree.nodes.keySet());
                    all.addAll(after.nodes.keySet());
                    for (String path : all) {
                        if (RawPath.isWithin(path, start)) {
                            assertEquals(String.valueOf(after.nodes.get(path)), String.valueOf(tree.nodes.get(path)),
                                    what + " " + path);
                        }
                    }
                }
            }
        });
    }

    /** What is tried with two versions. */
    @FunctionalInterface
    private interface Trial {

        void of(MadeVersion left, MadeVersion right, String what) throws IOException;
    }

    private void many(int seed, Trial trial) throws IOException {
        for (int i = 0; i < 20; i++) {
            random = new Random(seed * 1000L + i);
            RandomTrees trees = new RandomTrees(random);
            Map<String, RandomTrees.Thing> before = trees.change(new TreeMap<>());
            Map<String, RandomTrees.Thing> after = trees.change(new TreeMap<>(random.nextInt(8) == 0 ? Map.of() : before));
            try (MadeVersion left = new MadeVersion(folder.resolve("l" + i), RandomTrees.volume(before));
                    MadeVersion right = new MadeVersion(folder.resolve("r" + i), RandomTrees.volume(after))) {
                trial.of(left, right, "seed " + seed + " " + i);
            }
        }
    }

    private static FileTree apply(MadeVersion left, MadeVersion right, String start, List<byte[]> chosen, String what)
            throws IOException {
        byte[] path = RawPath.bytes(start);
        Comparison comparison = Comparison.of(CompareProfile.EVERYTHING, true, path,
                new MachineEntry[] {left.files().find(path), right.files().find(path)}, Monitor.NONE, left.files(),
                right.files());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SavedEdits.write(comparison, new ChosenPaths(path, chosen, comparison.profile()), out, "", 10, Monitor.NONE);
        FileTree tree = FileTree.of(left.files());
        try {
            new ApplyToTree(tree, Map.of()).all(ChangeSet.read(new ByteArrayInputStream(out.toByteArray()), "x").edits());
        } catch (IOException e) {
            throw new IOException(what + ": " + e.getMessage() + "\nfrom " + String.join("\n", FileTree.of(left.files()).lines())
                    + "\nto "
                    + String.join("\n", FileTree.of(right.files()).lines()) + "\nby " + out.toString(StandardCharsets.UTF_8), e);
        }
        return tree;
    }
}
