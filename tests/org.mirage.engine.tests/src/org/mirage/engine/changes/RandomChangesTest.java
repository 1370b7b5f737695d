// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryBuilder;
import org.mirage.store.EntryType;

/**
 * Whatever becomes of small trees with moves, links and changes of type all at once, the change set leads from one to the other.
 */
class RandomChangesTest {

    private static final byte[] ROOT = {'/'};
    private static final String NAMES = "abcd";

    @TempDir
    private Path folder;
    private Random random;

    /** Something at a path; those of one number are one file. */
    private record Thing(EntryType type, String content, int permissions, long time, int number) {
    }

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
            Map<String, Thing> before = tree(new TreeMap<>());
            Map<String, Thing> after = tree(new TreeMap<>(random.nextInt(8) == 0 ? Map.of() : before));
            try (MadeVersion left = new MadeVersion(folder.resolve("l" + i), volume(before));
                    MadeVersion right = new MadeVersion(folder.resolve("r" + i), volume(after))) {
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

    /** Changes a tree by a few dozen random steps. */
    private Map<String, Thing> tree(TreeMap<String, Thing> things) {
        int steps = 5 + random.nextInt(40);
        for (int i = 0; i < steps; i++) {
            String path = path(things);
            List<String> all = new ArrayList<>(things.keySet());
            switch (random.nextInt(8)) {
                case 0, 1 -> put(things, path,
                        new Thing(EntryType.FILE, "" + random.nextInt(6), 0644, random.nextInt(3), random.nextInt()));
                case 2 -> put(things, path, new Thing(EntryType.DIRECTORY, "", 0755, random.nextInt(3), 0));
                case 3 -> put(things, path, new Thing(EntryType.LINK, "to" + random.nextInt(3), 0777, 0, random.nextInt()));
                case 4 -> remove(things, path);
                case 5, 6 -> {
                    if (!all.isEmpty()) {
                        moveOrLink(things, all.get(random.nextInt(all.size())), path);
                    }
                }
                default -> {
                    if (!all.isEmpty()) {
                        change(things, things.get(all.get(random.nextInt(all.size()))), all);
                    }
                }
            }
        }
        return things;
    }

    private String path(TreeMap<String, Thing> things) {
        String path = "" + NAMES.charAt(random.nextInt(NAMES.length()));
        while (things.containsKey(path) && things.get(path).type == EntryType.DIRECTORY && random.nextInt(4) > 0) {
            path += "/" + NAMES.charAt(random.nextInt(NAMES.length()));
        }
        return path;
    }

    private void moveOrLink(TreeMap<String, Thing> things, String other, String path) {
        boolean apart = !RawPath.isWithin("/" + path, "/" + other) && !RawPath.isWithin("/" + other, "/" + path);
        Thing thing = things.get(other);
        if (thing.type == EntryType.DIRECTORY || random.nextInt(3) == 0) {
            if (apart) {
                move(things, other, path);
            }
        } else if (random.nextInt(3) == 0) {
            // no other name any more, but the same content
            put(things, other, new Thing(thing.type, thing.content, thing.permissions, thing.time, random.nextInt()));
        } else {
            put(things, path, thing);
        }
    }

    private static void put(TreeMap<String, Thing> things, String path, Thing thing) {
        remove(things, path);
        things.put(path, thing);
    }

    private static void remove(TreeMap<String, Thing> things, String path) {
        things.keySet().removeIf(key -> RawPath.isWithin(key, path));
    }

    private static void move(TreeMap<String, Thing> things, String from, String to) {
        remove(things, to);
        for (String key : List.copyOf(things.keySet())) {
            if (RawPath.isWithin(key, from)) {
                things.put(to + key.substring(from.length()), things.remove(key));
            }
        }
    }

    private void change(TreeMap<String, Thing> things, Thing thing, List<String> all) {
        Thing changed = new Thing(thing.type, thing.type == EntryType.FILE && random.nextBoolean() ? "" + random.nextInt(6)
                : thing.content, random.nextInt(2) == 0 ? 0700 : thing.permissions, random.nextInt(3), thing.number);
        for (String path : all) {
            boolean same = thing.type == EntryType.DIRECTORY ? things.get(path) == thing : things.get(path).number == thing.number
                    && things.get(path).type == thing.type;
            if (same) {
                things.put(path, changed);
            }
        }
    }

    private static MadeVolume volume(Map<String, Thing> things) {
        MadeVolume volume = new MadeVolume(0, 1, "one").file("etc/hostname", "x");
        Map<Integer, List<String>> names = new TreeMap<>();
        things.forEach((path, thing) -> {
            switch (thing.type) {
                case FILE -> volume.file(path, thing.content.equals("0") ? "" : thing.content.repeat(8));
                case LINK -> volume.link(path, thing.content);
                default -> volume.directory(path);
            }
            EntryBuilder entry = volume.entry(path).permissions(thing.permissions).time(thing.time, 0);
            if (thing.permissions == 0700) {
                entry.attributes(List.of(new EntryAttribute("user.t".getBytes(StandardCharsets.US_ASCII),
                        new byte[] {(byte) thing.time})));
            }
            if (thing.type != EntryType.DIRECTORY) {
                names.computeIfAbsent(thing.number, number -> new ArrayList<>()).add(path);
            }
        });
        // groups stand in a table in the order of their first names
        TreeMap<String, List<String>> groups = new TreeMap<>();
        names.values().stream().filter(paths -> paths.size() > 1).forEach(paths -> {
            paths.sort(null);
            groups.put(paths.getFirst(), paths);
        });
        groups.values().forEach(paths -> volume.linked(paths.toArray(String[]::new)));
        return volume;
    }
}
