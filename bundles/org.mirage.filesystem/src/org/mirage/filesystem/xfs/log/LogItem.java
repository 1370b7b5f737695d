// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.mirage.filesystem.bytes.LittleEndian.u16;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.filesystem.DamagedException;

/** One change of a transaction: a description, which tells the kind and how many regions there are, and data. */
final class LogItem {

    static final int BUFFER = 0x123C;
    static final int INODE = 0x123B;
    static final int QUOTA = 0x123D;
    static final int QUOTA_OFF = 0x123E;
    static final int INODES_CREATED = 0x123F;

    /** Half of the chunks that the largest block has, and the description. */
    private static final int MOST_REGIONS = 257;

    private final List<byte[]> regions = new ArrayList<>();
    private int lastLength;
    private int total;

    /** True when all regions have begun. */
    boolean isComplete() {
        return total > 0 && regions.size() == total;
    }

    /** Begins a region. */
    void add(byte[] bytes, int from, int length) throws DamagedException {
        if (regions.isEmpty()) {
            total = length < 4 ? 0 : u16(bytes, from + 2);
            if (total == 0 || total > MOST_REGIONS) {
                throw new DamagedException("the log has a change of " + total + " regions");
            }
        }
        trim();
        regions.add(Arrays.copyOfRange(bytes, from, from + length));
        lastLength = length;
    }

    /** Goes on with the region begun last. */
    void append(byte[] bytes, int from, int length) throws DamagedException {
        if (regions.isEmpty()) {
            throw new DamagedException("the log goes on with a change that it does not begin");
        }
        byte[] last = regions.getLast();
        if (last.length < lastLength + length) {
            last = Arrays.copyOf(last, Math.max(lastLength + length, 2 * last.length));
            regions.set(regions.size() - 1, last);
        }
        System.arraycopy(bytes, from, last, lastLength, length);
        lastLength += length;
    }

    private void trim() {
        if (!regions.isEmpty() && regions.getLast().length != lastLength) {
            regions.set(regions.size() - 1, Arrays.copyOf(regions.getLast(), lastLength));
        }
    }

    /**
     * To be called when the transaction is whole.
     *
     * @throws DamagedException when a region is missing
     */
    void finish() throws DamagedException {
        trim();
        if (!isComplete()) {
            throw new DamagedException("the log has a change with " + regions.size() + " of " + total + " regions");
        }
    }

    int type() {
        return u16(regions.getFirst(), 0);
    }

    /** Number of regions, the description among them. */
    int count() {
        return regions.size();
    }

    /** A region; the first is the description. */
    byte[] region(int index) throws DamagedException {
        if (index >= regions.size()) {
            throw new DamagedException("the log has a change with " + regions.size() + " regions, too few");
        }
        return regions.get(index);
    }

    /** The description, of so many bytes at least. */
    byte[] description(int least) throws DamagedException {
        if (regions.getFirst().length < least) {
            throw new DamagedException("the log describes a change in " + regions.getFirst().length + " bytes, too few");
        }
        return regions.getFirst();
    }
}
