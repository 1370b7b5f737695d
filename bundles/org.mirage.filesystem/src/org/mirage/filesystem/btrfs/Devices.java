// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;

/** The devices of a file system, by the numbers that it gives them and by the order in which they were handed in. */
final class Devices {

    private final List<BlockDevice> members;
    private final long[] sizes;
    private final Map<Long, Integer> places = new HashMap<>();

    /**
     * @param members in the order of their places
     * @param superblocks of each
     * @throws DamagedException when two claim to be the same
     */
    Devices(List<BlockDevice> members, List<Superblock> superblocks) throws DamagedException {
        this.members = List.copyOf(members);
        this.sizes = superblocks.stream().mapToLong(Superblock::deviceBytes).toArray();
        for (int i = 0; i < superblocks.size(); i++) {
            if (places.put(superblocks.get(i).deviceId(), i) != null) {
                throw new DamagedException("two devices both claim to be its device " + superblocks.get(i).deviceId());
            }
        }
    }

    int count() {
        return members.size();
    }

    /** Bytes of a device that are the file system's. */
    long size(int place) {
        return sizes[place];
    }

    /** The place of a device in the order of members. */
    int place(long id) throws DamagedException {
        Integer place = places.get(id);
        if (place == null) {
            throw new DamagedException("its device " + Long.toUnsignedString(id) + " is missing");
        }
        return place;
    }

    /** Fills a buffer from a device. */
    void read(int place, long offset, ByteBuffer target) throws IOException {
        members.get(place).read(offset, target);
    }
}
