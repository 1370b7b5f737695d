// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.util.ArrayList;
import java.util.List;

/** Features by their bits in the superblock, named as {@code xfs_db -c version} prints them. */
public enum XfsFeature {
    ATTR(Set.VERSION, 0x10), NLINK(Set.VERSION, 0x20), QUOTA(Set.VERSION, 0x40), ALIGN(Set.VERSION, 0x80),
    DALIGN(Set.VERSION, 0x100), SHARED(Set.VERSION, 0x200), LOGV2(Set.VERSION, 0x400), SECTOR(Set.VERSION, 0x800),
    EXTFLG(Set.VERSION, 0x1000), DIRV2(Set.VERSION, 0x2000), BORG(Set.VERSION, 0x4000), MOREBITS(Set.VERSION, 0x8000),
    LAZYSBCOUNT(Set.MORE, 0x2), ATTR2(Set.MORE, 0x8), PROJID32BIT(Set.MORE, 0x80), CRC(Set.MORE, 0x100),
    FTYPE(Set.INCOMPATIBLE, 0x1), FINOBT(Set.READ_ONLY, 0x1), SPARSE_INODES(Set.INCOMPATIBLE, 0x2),
    META_UUID(Set.INCOMPATIBLE, 0x4), RMAPBT(Set.READ_ONLY, 0x2), REFLINK(Set.READ_ONLY, 0x4), INOBTCNT(Set.READ_ONLY, 0x8),
    BIGTIME(Set.INCOMPATIBLE, 0x8), NEEDSREPAIR(Set.INCOMPATIBLE, 0x10), NREXT64(Set.INCOMPATIBLE, 0x20),
    EXCHANGE(Set.INCOMPATIBLE, 0x40), PARENT(Set.INCOMPATIBLE, 0x80);

    private final Set set;
    private final int bit;

    XfsFeature(Set set, int bit) {
        this.set = set;
        this.bit = bit;
    }

    /** Which word of the superblock it stands in. */
    public Set set() {
        return set;
    }

    /** Its bit in that word. */
    public int bit() {
        return bit;
    }

    /** The bits of a word that no feature here has, in hex, one each. */
    static List<String> unknown(Set set, int word) {
        int rest = word;
        for (XfsFeature feature : values()) {
            rest &= feature.set == set ? ~feature.bit : -1;
        }
        List<String> names = new ArrayList<>();
        for (; rest != 0; rest &= rest - 1) {
            names.add("0x" + Integer.toHexString(Integer.lowestOneBit(rest)));
        }
        return names;
    }

    /** The words that features stand in. */
    public enum Set {
        /** {@code sb_versionnum}; all versions have it. */
        VERSION,
        /** {@code sb_features2}. */
        MORE,
        /** {@code sb_features_ro_compat} of version 5. */
        READ_ONLY,
        /** {@code sb_features_incompat} of version 5. */
        INCOMPATIBLE
    }
}
