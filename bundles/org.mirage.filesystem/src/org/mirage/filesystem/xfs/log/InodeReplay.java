// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.mirage.filesystem.bytes.BigEndian.put32;
import static org.mirage.filesystem.bytes.BigEndian.u16;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.KernelOnlyException;
import org.mirage.filesystem.bytes.BigEndian;
import org.mirage.filesystem.bytes.LittleEndian;
import org.mirage.filesystem.xfs.BlockKind;
import org.mirage.filesystem.xfs.XfsVolume;

/**
 * Replays changes of inodes: all their fields, in the byte order of the machine that wrote the log, and forks as far as
 * they changed (kernel: {@code xfs_inode_item_recover.c}).
 */
final class InodeReplay {

    /** Where an inode links to the next one without name. */
    static final int NEXT_UNLINKED = 96;

    private static final int MAGIC = 0x494E;
    private static final int CHECKSUM = 100;
    private static final int SEQUENCE = 112;
    private static final int FLUSHES = 30;
    private static final int MOST_FLUSHES = 0xFFFF;
    private static final int OLD_LENGTH = 100;
    private static final int OLD_LOGGED_LENGTH = 96;
    private static final int NEW_LENGTH = 176;
    private static final int FORK_OFFSET = 82;
    private static final int TYPE_MASK = 0170000;
    private static final int REGULAR = 0100000;
    private static final int DIRECTORY = 0040000;

    private final XfsVolume volume;
    private final Cancellations cancellations;

    InodeReplay(XfsVolume volume, Cancellations cancellations) {
        this.volume = volume;
        this.cancellations = cancellations;
    }

    /** Gives an inode within a buffer its checksum. */
    static void seal(byte[] buffer, int at, int size) {
        byte[] inode = Arrays.copyOfRange(buffer, at, at + size);
        LittleEndian.put32(buffer, at + CHECKSUM, BlockKind.checksum(inode, CHECKSUM));
    }

    void replay(LogItem logged, Overlay overlay, long sequence) throws IOException {
        InodeItem item = new InodeItem(logged);
        if (cancellations.contains(item.block(), item.blocks())) {
            return;
        }
        if ((item.fields() & InodeItem.OWNERS) != 0) {
            throw new KernelOnlyException("the log gives extents another owner: the volume has to be read by libguestfs");
        }
        long offset = item.offset(volume);
        byte[] inode = new byte[volume.superblock().inodeSize()];
        overlay.read(offset, ByteBuffer.wrap(inode));
        byte[] core = core(logged, inode, item.number());
        if (isUpToDate(inode, core, sequence)) {
            return;
        }
        copyFields(core, inode, sequence);
        if ((item.fields() & InodeItem.DEVICE) != 0) {
            put32(inode, forks(inode), item.device());
        }
        forks(logged, item, inode);
        if (inode[4] >= 3) {
            seal(inode, 0, inode.length);
        }
        overlay.write(offset, inode);
    }

    /** The logged fields, with room behind for any version. */
    private byte[] core(LogItem logged, byte[] inode, long number) throws DamagedException {
        int length = volume.superblock().hasChecksums() ? NEW_LENGTH : OLD_LOGGED_LENGTH;
        byte[] region = logged.region(1);
        if (u16(inode, 0) != MAGIC || region.length != length
                || LittleEndian.u16(region, 0) != MAGIC || region[4] >= 3 != (region.length == NEW_LENGTH)) {
            throw new DamagedException("the log changes inode " + Long.toUnsignedString(number) + ", where none stands");
        }
        int type = LittleEndian.u16(region, 2) & TYPE_MASK;
        int format = region[5];
        if (type == REGULAR && (format < 2 || format > 3) || type == DIRECTORY && (format < 1 || format > 3)) {
            throw new DamagedException("the log gives inode " + Long.toUnsignedString(number) + " a fork of kind " + format);
        }
        return region;
    }

    /** Version 3 notes up to where in the log it holds all changes; older ones count how often they were written. */
    private boolean isUpToDate(byte[] inode, byte[] core, long sequence) {
        if (inode[4] >= 3) {
            long noted = BigEndian.i64(inode, SEQUENCE);
            return noted != 0 && noted != -1 && Long.compareUnsigned(noted, sequence) > 0;
        }
        int stored = u16(inode, FLUSHES);
        int logged = LittleEndian.u16(core, FLUSHES);
        return logged < stored && !(stored == MOST_FLUSHES && logged < MOST_FLUSHES >> 1);
    }

    private static void copyFields(byte[] from, byte[] to, long sequence) {
        boolean isNew = from[4] >= 3;
        long flags2 = isNew ? LittleEndian.i64(from, 120) : 0;
        boolean largeCounts = (flags2 & 16) != 0;
        swap(from, to, 2, 0, 2);
        to[4] = from[4];
        to[5] = from[5];
        Arrays.fill(to, 6, 8, (byte) 0);
        swap(from, to, 4, 8, 12, 16);
        swap(from, to, 2, 20, 22);
        Arrays.fill(to, 24, 32, (byte) 0);
        int[] times = isNew ? new int[] {32, 40, 48, 144} : new int[] {32, 40, 48};
        for (int time : times) {
            // big times are one number, others two
            if ((flags2 & 8) != 0) {
                swap(from, to, 8, time);
            } else {
                swap(from, to, 4, time, time + 4);
            }
        }
        swap(from, to, 8, 56, 64);
        swap(from, to, 4, 72, 76, 84, 92);
        swap(from, to, 2, 80, 88, 90);
        to[FORK_OFFSET] = from[FORK_OFFSET];
        to[FORK_OFFSET + 1] = from[FORK_OFFSET + 1];
        if (isNew) {
            if (largeCounts) {
                swap(from, to, 8, 24);
            }
            swap(from, to, 8, 104, 120, 152);
            swap(from, to, 4, 128);
            put32(to, SEQUENCE, (int) (sequence >>> 32));
            put32(to, SEQUENCE + 4, (int) sequence);
            Arrays.fill(to, 132, 144, (byte) 0);
            System.arraycopy(from, 160, to, 160, 16);
        }
    }

    /** Copies integers of some bytes, turned around. */
    private static void swap(byte[] from, byte[] to, int length, int... places) {
        for (int place : places) {
            for (int i = 0; i < length; i++) {
                to[place + i] = from[place + length - 1 - i];
            }
        }
    }

    private static int forks(byte[] inode) {
        return inode[4] >= 3 ? NEW_LENGTH : OLD_LENGTH;
    }

    private void forks(LogItem logged, InodeItem item, byte[] inode) throws DamagedException {
        if (logged.count() == 2) {
            return;
        }
        int all = inode.length - forks(inode);
        int data = (inode[FORK_OFFSET] & 0xFF) == 0 ? all : 8 * (inode[FORK_OFFSET] & 0xFF);
        if (data > all) {
            throw new DamagedException("the log gives inode " + Long.toUnsignedString(item.number()) + " a fork behind its end");
        }
        int region = 2;
        int dataFields = item.fields() & InodeItem.DATA;
        if (dataFields != 0) {
            fork(logged.region(region++), inode, forks(inode), data, dataFields == InodeItem.DATA_ROOT, item.number());
        }
        int attributeFields = item.fields() & InodeItem.ATTRIBUTES;
        if (attributeFields != 0) {
            fork(logged.region(region), inode, forks(inode) + data, all - data, attributeFields == InodeItem.ATTRIBUTE_ROOT,
                    item.number());
        }
    }

    private void fork(byte[] from, byte[] inode, int at, int length, boolean isRoot, long number) throws DamagedException {
        if (isRoot) {
            root(from, inode, at, length, number);
        } else if (from.length > length) {
            throw new DamagedException("the log gives inode " + Long.toUnsignedString(number) + " a fork that does not fit");
        } else {
            System.arraycopy(from, 0, inode, at, from.length);
        }
    }

    /** In memory the root of a tree of extents is a block like others; in the inode it has a shorter header. */
    private void root(byte[] from, byte[] inode, int at, int length, long number) throws DamagedException {
        int header = volume.superblock().hasChecksums() ? 72 : 24;
        int fromMost = (from.length - header) / 16;
        int most = (length - 4) / 16;
        int count = from.length < header ? -1 : u16(from, 6);
        if (count < 0 || count > fromMost || count > most) {
            throw new DamagedException("the log gives inode " + Long.toUnsignedString(number) + " a tree root that does not fit");
        }
        System.arraycopy(from, 4, inode, at, 4);
        System.arraycopy(from, header, inode, at + 4, 8 * count);
        System.arraycopy(from, header + 8 * fromMost, inode, at + 4 + 8 * most, 8 * count);
    }
}
