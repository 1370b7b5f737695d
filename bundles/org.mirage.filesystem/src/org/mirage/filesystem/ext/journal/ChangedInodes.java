// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.mirage.filesystem.bytes.LittleEndian.put16;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.ext.ExtVolume;
import org.mirage.filesystem.ext.RawInode;

/** Inodes as they are while fast commits are replayed: those of the volume, and those changed so far. */
final class ChangedInodes {

    private static final int LINKS = 0x1A;
    private static final int CHECKSUM_LOW = 0x7C;
    private static final int CHECKSUM_HIGH = 0x82;
    private static final int EXTRA_FOR_HIGH = 4;
    private static final long ROOT = 2;

    private final ExtVolume volume;
    private final SortedMap<Long, RawInode> changed = new TreeMap<>();

    ChangedInodes(ExtVolume volume) {
        this.volume = volume;
    }

    /** True for a number that the kernel gives to files and directories. */
    boolean isOrdinary(long number) {
        return number >= volume.superblock().firstInode() && number <= volume.superblock().inodes()
                && number != volume.superblock().orphanFileInode();
    }

    /** The inode as it is now, or null when the kernel would not let it be used. */
    RawInode usable(long number) throws IOException {
        if (number != ROOT && !isOrdinary(number)) {
            return null;
        }
        RawInode inode = get(number);
        return inode.links() > 0 && inode.type() != null ? inode : null;
    }

    /** The inode as it is now. */
    RawInode get(long number) throws IOException {
        RawInode inode = changed.get(number);
        return inode == null ? volume.inode(number) : inode;
    }

    /** Puts other bytes in its place. */
    void set(long number, byte[] bytes) {
        changed.put(number, new RawInode(volume.superblock(), number, bytes, 0));
    }

    /** Sets the number of names. */
    void setLinks(RawInode inode, int links) {
        byte[] bytes = inode.bytes();
        put16(bytes, LINKS, links);
        set(inode.number(), bytes);
    }

    /** Gives all changed inodes their checksums and passes them on with their places on the volume. */
    void finish(ReplayedDevice device) throws DamagedException {
        for (RawInode inode : changed.values()) {
            byte[] bytes = inode.bytes();
            int sum = inode.checksum();
            put16(bytes, CHECKSUM_LOW, sum & 0xFFFF);
            if (inode.extraSize() >= EXTRA_FOR_HIGH) {
                put16(bytes, CHECKSUM_HIGH, sum >>> 16);
            }
            device.patch(volume.inodeOffset(inode.number()), bytes);
        }
    }
}
