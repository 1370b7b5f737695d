// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.KernelOnlyException;

/** How a chunk lies on its devices (kernel: {@code btrfs_raid_array}). */
enum Profile {
    SINGLE(0, 1, 1, false), RAID0(3, 1, 1, true), RAID1(4, 2, 1, false), DUP(5, 2, 1, false), RAID10(6, 2, 2, true),
    RAID1C3(9, 3, 1, false), RAID1C4(10, 4, 1, false);

    /** Bytes that lie on one device before the next one's turn comes. */
    static final int STRIPE = 1 << 16;

    private static final long KINDS = 0x7F8; // bits 3 to 10
    private static final long PARITY = 1 << 7 | 1 << 8;

    private final long bit;
    private final int copies;
    private final int subStripes;
    private final boolean striped;

    Profile(int bit, int copies, int subStripes, boolean striped) {
        this.bit = bit == 0 ? 0 : 1L << bit;
        this.copies = copies;
        this.subStripes = subStripes;
        this.striped = striped;
    }

    /** The profile that a chunk's type names. */
    static Profile of(long type) throws DamagedException {
        for (Profile profile : values()) {
            if ((type & KINDS) == profile.bit) {
                return profile;
            }
        }
        if ((type & KINDS & PARITY) != 0) {
            throw new KernelOnlyException("a chunk is spread with parity (RAID 5 or 6), which is not read here");
        }
        throw new DamagedException("a chunk of an unknown profile: type 0x" + Long.toHexString(type));
    }

    /** How often each byte is there. */
    int copies() {
        return copies;
    }

    /** True when the bytes go round over the stripes. */
    boolean striped() {
        return striped;
    }

    /** True when a chunk may have so many stripes, of which so many are called copies of one another. */
    boolean allows(int stripes, int sub) {
        if (striped) {
            return stripes >= copies && stripes % copies == 0 && (this != RAID10 || sub == subStripes);
        }
        return stripes == copies;
    }
}
