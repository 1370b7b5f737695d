// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.util.ArrayList;
import java.util.List;

/** Features that may make a volume unreadable to who does not know them; names as {@code btrfs inspect-internal dump-super} prints them. */
enum Feature {
    MIXED_BACKREF(0, true), DEFAULT_SUBVOL(1, true), MIXED_GROUPS(2, true), COMPRESS_LZO(3, true), COMPRESS_ZSTD(4, true),
    BIG_METADATA(5, true), EXTENDED_IREF(6, true), RAID56(7, true), SKINNY_METADATA(8, true), NO_HOLES(9, true),
    METADATA_UUID(10, true), RAID1C34(11, true), ZONED(12, false), EXTENT_TREE_V2(13, false), RAID_STRIPE_TREE(14, false),
    SIMPLE_QUOTA(16, true), REMAP_TREE(17, false);

    /** Features that concern writers only, from bit 0 on. */
    private static final List<String> READ_ONLY = List.of("FREE_SPACE_TREE", "FREE_SPACE_TREE_VALID", "VERITY", "BLOCK_GROUP_TREE");

    private final long bit;
    private final boolean readable;

    Feature(int bit, boolean readable) {
        this.bit = 1L << bit;
        this.readable = readable;
    }

    boolean in(long incompatible) {
        return (incompatible & bit) != 0;
    }

    /** Names of the features without which this reader would read wrongly. */
    static List<String> unreadable(long incompatible) {
        List<String> names = new ArrayList<>();
        long rest = incompatible;
        for (Feature feature : values()) {
            rest &= ~feature.bit;
            if (feature.in(incompatible) && !feature.readable) {
                names.add(feature.name());
            }
        }
        addUnknown(rest, names);
        return names;
    }

    /** Names of features that change what space is used in ways not known here. */
    static List<String> unknownReadOnly(long readOnly) {
        List<String> names = new ArrayList<>();
        addUnknown(readOnly >>> READ_ONLY.size() << READ_ONLY.size(), names);
        return names;
    }

    /** Names of all features of a volume. */
    static List<String> names(long incompatible, long readOnly) {
        List<String> names = new ArrayList<>();
        for (Feature feature : values()) {
            if (feature.in(incompatible)) {
                names.add(feature.name());
            }
        }
        for (int bit = 0; bit < READ_ONLY.size(); bit++) {
            if ((readOnly >>> bit & 1) != 0) {
                names.add(READ_ONLY.get(bit));
            }
        }
        return names;
    }

    private static void addUnknown(long bits, List<String> names) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if ((bits >>> bit & 1) != 0) {
                names.add("bit " + bit);
            }
        }
    }
}
