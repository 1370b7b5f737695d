// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.mirage.engine.made.MadeVolume;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryBuilder;
import org.mirage.store.EntryType;

/** Trees with moves, links and changes of type all at once. */
public final class RandomTrees {

    private static final String NAMES = "abcd";

    private final Random random;

    /** Something at a path; those of one number are one file. */
    public record Thing(EntryType type, String content, int permissions, long time, int number) {
    }

    /** Trees by the numbers of that source. */
    public RandomTrees(Random random) {
        this.random = random;
    }

    /** Changes a tree by a few dozen random steps. */
    public Map<String, Thing> change(TreeMap<String, Thing> things) {
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
                        changeOne(things, things.get(all.get(random.nextInt(all.size()))), all);
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

    private void changeOne(TreeMap<String, Thing> things, Thing thing, List<String> all) {
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

    /** The tree as a volume. */
    public static MadeVolume volume(Map<String, Thing> things) {
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
