// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Mount;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.RawPath;

/** Where the machine's view shows what no folder of a volume holds: roots of volumes, and folders that are made up. */
final class MountPoints {

    /** Stands for a folder that exists in the view only. */
    static final int MADE_UP = -1;

    private final TreeMap<String, Integer> volumes = new TreeMap<>();

    MountPoints(VersionFiles files) throws IOException {
        volumes.put("/", files.root().volume());
        for (Mount mount : files.shownVolumes()) {
            for (String path = RawPath.of(mount.path()); path.length() > 1; path = RawPath.parent(path)) {
                MachineEntry shown = files.find(RawPath.bytes(path));
                if (shown.mountPoint() || shown.volume() == MADE_UP) {
                    volumes.put(path, shown.volume());
                }
            }
        }
    }

    /** The volume whose root is shown at a path, {@link #MADE_UP}, or null for a path that is as its folder has it. */
    Integer at(String path) {
        return volumes.get(path);
    }

    /** The names that are laid over a folder. */
    List<String> in(String folder) {
        String prefix = RawPath.prefix(folder);
        return below(folder).stream().filter(path -> path.indexOf('/', prefix.length()) < 0).toList();
    }

    /** The paths below a folder that are laid over. */
    List<String> below(String folder) {
        String prefix = RawPath.prefix(folder);
        return volumes.tailMap(prefix, false).keySet().stream().takeWhile(path -> path.startsWith(prefix)).toList();
    }
}
