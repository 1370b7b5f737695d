// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.VolumeRecord;

/**
 * What is at a path, in a form that can be compared between versions: all that the machine's view shows there and below,
 * but not which volume it lies on and which other names it has.
 *
 * @param entry null where nothing is
 * @param below roots of the volumes that are shown below it, by path from it
 */
record EntryState(Entry entry, Map<String, Entry> below) {

    private static final EntryState ABSENT = new EntryState(null, Map.of());
    private static final byte[] NO_NAME = {};

    /** The state of an entry, or of none. */
    static EntryState of(VersionFiles files, MachineEntry shown) {
        if (shown == null) {
            return ABSENT;
        }
        Entry bare = shown.entry().toBuilder().name(NO_NAME).linked(false).build();
        return new EntryState(bare, bare.type() == EntryType.DIRECTORY ? below(files, shown) : Map.of());
    }

    /** A tree knows nothing of what is mounted in it. */
    private static Map<String, Entry> below(VersionFiles files, MachineEntry directory) {
        Map<String, Entry> roots = new LinkedHashMap<>();
        for (Mount mount : files.shownVolumes()) {
            if (isBelow(mount.path(), directory.path())) {
                VolumeRecord volume = files.record().volumes().get(mount.volume());
                roots.put(relative(mount.path(), directory.path()), volume.root());
            }
        }
        return roots;
    }

    private static boolean isBelow(byte[] path, byte[] directory) {
        int length = directory.length == 1 ? 0 : directory.length;
        return path.length > length + 1 && path[length] == '/' && Arrays.equals(path, 0, length, directory, 0, length);
    }

    private static String relative(byte[] path, byte[] directory) {
        return new String(path, directory.length, path.length - directory.length, StandardCharsets.ISO_8859_1);
    }
}
