// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.i64;
import static org.mirage.filesystem.bytes.LittleEndian.u16;

import org.mirage.filesystem.DamagedException;

/**
 * A run of addresses and where it lies on devices (kernel: {@code struct btrfs_chunk}).
 *
 * @param address its first, bytes
 * @param length bytes
 * @param type bits of what it holds and of its profile
 * @param devices the number of each stripe's device, as the file system numbers them
 * @param offsets where each stripe begins on its device, bytes
 */
record Chunk(long address, long length, long type, Profile profile, long[] devices, long[] offsets) {

    /** Bytes of a chunk's item without its stripes. */
    static final int HEADER = 48;
    /** Bytes of a stripe. */
    static final int STRIPE_ITEM = 32;

    private static final long MOST_ADDRESS = 1L << 60;

    /**
     * Reads the item of one.
     *
     * @param size bytes that there are of it at most
     */
    static Chunk parse(long address, byte[] bytes, int at, int size, int sectorSize) throws DamagedException {
        if (size < HEADER) {
            throw new DamagedException("the chunk at " + address + " is cut off");
        }
        long length = i64(bytes, at);
        long type = i64(bytes, at + 24);
        int stripes = u16(bytes, at + 44);
        if (stripes == 0 || size < HEADER + stripes * STRIPE_ITEM) {
            throw new DamagedException("the chunk at " + address + " has no room for " + stripes + " stripes");
        }
        Profile profile = Profile.of(type);
        if (!profile.allows(stripes, u16(bytes, at + 46))) {
            throw new DamagedException("the chunk at " + address + " cannot have " + stripes + " stripes");
        }
        long[] devices = new long[stripes];
        long[] offsets = new long[stripes];
        for (int i = 0; i < stripes; i++) {
            devices[i] = i64(bytes, at + HEADER + i * STRIPE_ITEM);
            offsets[i] = i64(bytes, at + HEADER + i * STRIPE_ITEM + 8);
        }
        Chunk chunk = new Chunk(address, length, type, profile, devices, offsets);
        chunk.check(i64(bytes, at + 16), sectorSize);
        return chunk;
    }

    private void check(long stripeLength, int sectorSize) throws DamagedException {
        boolean sound = address >= 0 && length > 0 && length <= MOST_ADDRESS && address <= MOST_ADDRESS - length
                && address % sectorSize == 0 && length % sectorSize == 0 && stripeLength == Profile.STRIPE
                && (!profile.striped() || length % ((long) columns() * Profile.STRIPE) == 0);
        if (!sound) {
            throw new DamagedException("the chunk at " + address + " has an impossible place or length: " + length);
        }
        for (long offset : offsets) {
            if (offset < 0 || offset > Long.MAX_VALUE - length) {
                throw new DamagedException("the chunk at " + address + " lies at an impossible place of a device");
            }
        }
    }

    /** The first address after it. */
    long end() {
        return address + length;
    }

    /** How many stripes hold different bytes. */
    int columns() {
        return offsets.length / profile.copies();
    }

    /** Bytes of each stripe. */
    long stripeLength() {
        return length / columns();
    }

    /** The stripe that a copy of an address lies in. */
    int stripe(long at, int copy) {
        return (int) ((at - address) / Profile.STRIPE % columns()) * profile.copies() + copy;
    }

    /** Where on the stripe's device an address lies. */
    long deviceOffset(long at, int stripe) {
        long inside = at - address;
        if (columns() == 1) {
            return offsets[stripe] + inside;
        }
        return offsets[stripe] + inside / Profile.STRIPE / columns() * Profile.STRIPE + inside % Profile.STRIPE;
    }

    /** The address that lies at a place of a stripe's device. */
    long address(int stripe, long deviceOffset) {
        long inside = deviceOffset - offsets[stripe];
        if (columns() == 1) {
            return address + inside;
        }
        long unit = inside / Profile.STRIPE * columns() + stripe / profile.copies();
        return address + unit * Profile.STRIPE + inside % Profile.STRIPE;
    }

    /** Bytes from an address or a place of a stripe on that lie in one piece. */
    long run(long at, long left) {
        return columns() == 1 ? left : Math.min(left, Profile.STRIPE - at % Profile.STRIPE);
    }
}
