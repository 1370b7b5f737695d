// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.mirage.engine.MachineEntry;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** What a view shows in place of what volumes hold: mounted volumes, and directories that exist in the view only. */
final class MountTable {

    private static final byte[] ROOT = {'/'};

    private final NavigableMap<String, NavigableMap<String, MachineEntry>> byDirectory = new TreeMap<>();
    private MachineEntry root = new MachineEntry(ROOT, madeUp(""), -1, false);

    MachineEntry root() {
        return root;
    }

    void setRoot(Entry entry, int volume) {
        root = new MachineEntry(ROOT, entry, volume, true);
    }

    /** Shows the root directory of a volume at a path. */
    void mount(String path, Entry volumeRoot, int volume) {
        put(path, volumeRoot.withName(RawText.bytes(lastPart(path))), volume, true);
    }

    /** Shows an empty directory at a path. */
    void makeUp(String path) {
        put(path, madeUp(lastPart(path)), -1, false);
    }

    private void put(String path, Entry entry, int volume, boolean mountPoint) {
        String directory = path.substring(0, path.lastIndexOf('/'));
        byDirectory.computeIfAbsent(directory, key -> new TreeMap<>())
                .put(lastPart(path), new MachineEntry(RawText.bytes(path), entry, volume, mountPoint));
    }

    /** What is laid over the entries of a directory, by name. */
    NavigableMap<String, MachineEntry> over(byte[] directory) {
        String key = directory.length == 1 ? "" : RawText.of(directory);
        return byDirectory.getOrDefault(key, Collections.emptyNavigableMap());
    }

    /** True when something is laid over any directory at or below this one. */
    boolean isAnythingBelow(String directory) {
        if (directory.length() == 1 || byDirectory.containsKey(directory)) {
            return directory.length() > 1 || !byDirectory.isEmpty();
        }
        String below = byDirectory.ceilingKey(directory + '/');
        return below != null && below.startsWith(directory + '/');
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Entry madeUp(String name) {
        return Entry.builder(RawText.bytes(name), EntryType.DIRECTORY).permissions(0755).build();
    }
}
