// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.mirage.filesystem.DamagedException;

/** The places in directories where subvolumes lie or lay: each has a node of its own, and one name. */
final class Places {

    /**
     * @param directory an inode's number
     * @param index of the name in it
     */
    private record Spot(int subvolume, long directory, long index) {
    }

    private final Subvolumes subvolumes;
    private final Map<Long, Spot> spots = new ConcurrentHashMap<>();

    Places(Subvolumes subvolumes) {
        this.subvolumes = subvolumes;
    }

    /**
     * The id of the node at a name that leads to a subvolume.
     *
     * @param index of the name in its directory
     * @throws DamagedException when that subvolume was met at another name before
     */
    long take(Subvolume parent, long directory, long index, DirectoryEntry entry) throws DamagedException {
        Subvolume child = subvolumes.behind(parent, directory, entry);
        long id = child == null ? NodeIds.of(NodeIds.EMPTY, parent.place(), entry.target())
                : NodeIds.of(NodeIds.SUBVOLUME, child.place(), TreeIds.FIRST);
        Spot spot = new Spot(parent.place(), directory, index);
        Spot known = spots.putIfAbsent(id, spot);
        if (known != null && !known.equals(spot)) {
            throw new DamagedException("subvolume " + entry.target() + " has two names");
        }
        return id;
    }

    /** The inode's number of the directory that a place lies in. */
    long directory(long id) throws IOException {
        Spot spot = spots.get(id);
        if (spot == null) {
            throw new DamagedException("node " + id + " is not in use");
        }
        return spot.directory();
    }
}
