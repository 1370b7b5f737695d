// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.extracting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;

/** Remembers the first name that was made of each file with several, and gives it the others. */
final class HardLinks {

    private final VersionFiles files;
    private final int folder;
    private final int above;
    private final Map<String, byte[]> made = new HashMap<>();

    /**
     * Will make links within a folder.
     *
     * @param folder descriptor of the folder that all is made in
     * @param start where the walk begins
     */
    HardLinks(VersionFiles files, int folder, MachineEntry start) {
        this.files = files;
        this.folder = folder;
        above = start.path().length - start.name().length;
    }

    /** What all names of the file have in common, null when it has this name alone. */
    String key(MachineEntry entry) throws IOException {
        List<byte[]> names = entry.entry().linked() ? files.links(entry) : List.of();
        return names.size() < 2 ? null : new String(names.getFirst(), StandardCharsets.ISO_8859_1);
    }

    /** The file of a key now has the name of that entry. */
    void remember(String key, MachineEntry entry) {
        if (key != null) {
            made.putIfAbsent(key, Arrays.copyOfRange(entry.path(), above, entry.path().length));
        }
    }

    /** Gives a file that was made one more name in a directory; false when none of its names was made. */
    boolean link(String key, int directory, byte[] name) throws HostException {
        byte[] other = key == null ? null : made.get(key);
        if (other == null) {
            return false;
        }
        int here = folder;
        int start = 0;
        try {
            for (int at = 0; at < other.length; at++) {
                if (other[at] == '/') {
                    int next = HostCalls.open(here, Arrays.copyOfRange(other, start, at),
                            HostCalls.PATH_ONLY | HostCalls.DIRECTORY | HostCalls.NO_FOLLOW, 0);
                    close(here);
                    here = next;
                    start = at + 1;
                }
            }
            HostCalls.makeHardLink(here, Arrays.copyOfRange(other, start, other.length), directory, name);
            return true;
        } finally {
            close(here);
        }
    }

    private void close(int descriptor) throws HostException {
        if (descriptor != folder) {
            HostCalls.close(descriptor);
        }
    }
}
