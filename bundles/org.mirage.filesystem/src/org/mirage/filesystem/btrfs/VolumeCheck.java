// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.i64;

import java.io.IOException;
import java.util.List;

import org.mirage.filesystem.DamagedException;

/** Finds out whether a volume's maps of used space can be trusted: what tells the same twice has to tell the same. */
final class VolumeCheck {

    private static final int BLOCK_GROUP = 24;
    private static final int DEVICE_EXTENT = 48;

    private final Volume volume;
    private final long[] listed;

    private VolumeCheck(Volume volume) {
        this.volume = volume;
        this.listed = new long[volume.space().map().chunks().size()];
    }

    /** Why not; empty when they can. */
    static String distrust(Volume volume) throws IOException {
        List<String> unknown = Feature.unknownReadOnly(volume.superblock().readOnlyCompatible());
        if (!unknown.isEmpty()) {
            return "features whose use of space is not known: " + String.join(", ", unknown);
        }
        try {
            VolumeCheck check = new VolumeCheck(volume);
            check.count();
            check.compareGroups();
            check.compareDevices();
            return "";
        } catch (DamagedException e) {
            return e.getMessage();
        }
    }

    /** Sums up for each chunk what the extent tree lists in it. */
    private void count() throws IOException {
        UsedSpace.visitListed(volume, (offset, length) -> listed[volume.space().map().find(offset)] += length);
    }

    /** Every chunk has a block group that tells how much of it is used; all of them together are told by the superblock. */
    private void compareGroups() throws IOException {
        long tree = volume.hasTree(TreeIds.BLOCK_GROUPS) ? TreeIds.BLOCK_GROUPS : TreeIds.EXTENTS;
        Cursor cursor = volume.tree(tree).cursor();
        List<Chunk> chunks = volume.space().map().chunks();
        long sum = 0;
        int group = 0;
        for (boolean more = cursor.seek(0, 0, 0); more; more = cursor.next()) {
            if (cursor.type() == ItemType.BLOCK_GROUP) {
                cursor.requireSize(BLOCK_GROUP, "a block group");
                Chunk chunk = group < chunks.size() ? chunks.get(group) : null;
                boolean same = chunk != null && cursor.objectid() == chunk.address() && cursor.offset() == chunk.length();
                if (!same) {
                    throw new DamagedException("the block group at address " + cursor.objectid() + " has no chunk, or not its own");
                }
                long used = i64(cursor.bytes(), cursor.at());
                if (used != listed[group]) {
                    throw new DamagedException("the block group at address " + cursor.objectid() + " is to have " + used
                            + " bytes in use, but " + listed[group] + " are listed");
                }
                sum += used;
                group++;
            }
        }
        if (group != chunks.size()) {
            throw new DamagedException("the chunk at address " + chunks.get(group).address() + " has no block group");
        }
        if (sum != volume.superblock().usedBytes()) {
            throw new DamagedException("the superblock tells of " + volume.superblock().usedBytes() + " bytes in use, but " + sum
                    + " are listed");
        }
    }

    /** The tree of device extents tells the same as the chunks' stripes. */
    private void compareDevices() throws IOException {
        Cursor cursor = volume.tree(TreeIds.DEVICES).cursor();
        int[] next = new int[volume.devices().count()];
        for (boolean more = cursor.seek(0, 0, 0); more; more = cursor.next()) {
            if (cursor.type() == ItemType.DEV_EXTENT) {
                cursor.requireSize(DEVICE_EXTENT, "a device extent");
                int device = volume.devices().place(cursor.objectid());
                List<Stripe> stripes = volume.space().map().stripes(device);
                Stripe stripe = next[device] < stripes.size() ? stripes.get(next[device]++) : null;
                boolean same = stripe != null && stripe.offset() == cursor.offset()
                        && stripe.chunk().address() == i64(cursor.bytes(), cursor.at() + 16)
                        && stripe.length() == i64(cursor.bytes(), cursor.at() + 24);
                if (!same) {
                    throw new DamagedException("the device extent at byte " + cursor.offset() + " of device " + cursor.objectid()
                            + " belongs to no chunk");
                }
            }
        }
        for (int device = 0; device < next.length; device++) {
            if (next[device] != volume.space().map().stripes(device).size()) {
                throw new DamagedException("a chunk has no device extent");
            }
        }
    }
}
