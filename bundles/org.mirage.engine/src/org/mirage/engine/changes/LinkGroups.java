// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;

/** The names of files of one version; remembers some groups, since their names are asked for one after the other. */
final class LinkGroups {

    private static final int REMEMBERED = 250_000;

    private final VersionFiles files;
    private final Map<String, List<String>> known = new HashMap<>();

    LinkGroups(VersionFiles files) {
        this.files = files;
    }

    /** What the version has at a path, links not followed; null when nothing. */
    MachineEntry find(String path) throws IOException {
        try {
            return files.find(RawPath.bytes(path));
        } catch (NotFoundException e) {
            return null;
        }
    }

    /** All paths of a file, sorted as bytes; its own alone when it has no other. */
    List<String> of(MachineEntry entry) throws IOException {
        String path = RawPath.of(entry.path());
        if (!entry.entry().linked() || entry.mountPoint()) {
            return List.of(path);
        }
        List<String> group = known.get(path);
        if (group == null) {
            group = files.links(entry).stream().map(RawPath::of).toList();
            if (known.size() > REMEMBERED) {
                known.clear();
            }
            for (String name : group) {
                known.put(name, group);
            }
        }
        return group;
    }
}
