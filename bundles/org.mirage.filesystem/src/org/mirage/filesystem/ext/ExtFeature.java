// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.util.ArrayList;
import java.util.List;

/** Features of ext2, ext3 and ext4 by their bits in the superblock, named as {@code dumpe2fs} prints them. */
public enum ExtFeature {
    DIR_PREALLOC(Set.COMPATIBLE, 0x1, "dir_prealloc"),
    IMAGIC_INODES(Set.COMPATIBLE, 0x2, "imagic_inodes"),
    HAS_JOURNAL(Set.COMPATIBLE, 0x4, "has_journal"),
    EXT_ATTR(Set.COMPATIBLE, 0x8, "ext_attr"),
    RESIZE_INODE(Set.COMPATIBLE, 0x10, "resize_inode"),
    DIR_INDEX(Set.COMPATIBLE, 0x20, "dir_index"),
    LAZY_BG(Set.COMPATIBLE, 0x40, "lazy_bg"),
    EXCLUDE_BITMAP(Set.COMPATIBLE, 0x100, "snapshot_bitmap"),
    SPARSE_SUPER2(Set.COMPATIBLE, 0x200, "sparse_super2"),
    FAST_COMMIT(Set.COMPATIBLE, 0x400, "fast_commit"),
    STABLE_INODES(Set.COMPATIBLE, 0x800, "stable_inodes"),
    ORPHAN_FILE(Set.COMPATIBLE, 0x1000, "orphan_file"),

    COMPRESSION(Set.INCOMPATIBLE, 0x1, "compression"),
    FILETYPE(Set.INCOMPATIBLE, 0x2, "filetype"),
    NEEDS_RECOVERY(Set.INCOMPATIBLE, 0x4, "needs_recovery"),
    JOURNAL_DEV(Set.INCOMPATIBLE, 0x8, "journal_dev"),
    META_BG(Set.INCOMPATIBLE, 0x10, "meta_bg"),
    EXTENT(Set.INCOMPATIBLE, 0x40, "extent"),
    BIT64(Set.INCOMPATIBLE, 0x80, "64bit"),
    MMP(Set.INCOMPATIBLE, 0x100, "mmp"),
    FLEX_BG(Set.INCOMPATIBLE, 0x200, "flex_bg"),
    EA_INODE(Set.INCOMPATIBLE, 0x400, "ea_inode"),
    DIRDATA(Set.INCOMPATIBLE, 0x1000, "dirdata"),
    METADATA_CSUM_SEED(Set.INCOMPATIBLE, 0x2000, "metadata_csum_seed"),
    LARGE_DIR(Set.INCOMPATIBLE, 0x4000, "large_dir"),
    INLINE_DATA(Set.INCOMPATIBLE, 0x8000, "inline_data"),
    ENCRYPT(Set.INCOMPATIBLE, 0x10000, "encrypt"),
    CASEFOLD(Set.INCOMPATIBLE, 0x20000, "casefold"),

    SPARSE_SUPER(Set.READ_ONLY, 0x1, "sparse_super"),
    LARGE_FILE(Set.READ_ONLY, 0x2, "large_file"),
    BTREE_DIR(Set.READ_ONLY, 0x4, "btree_dir"),
    HUGE_FILE(Set.READ_ONLY, 0x8, "huge_file"),
    GDT_CSUM(Set.READ_ONLY, 0x10, "uninit_bg"),
    DIR_NLINK(Set.READ_ONLY, 0x20, "dir_nlink"),
    EXTRA_ISIZE(Set.READ_ONLY, 0x40, "extra_isize"),
    HAS_SNAPSHOT(Set.READ_ONLY, 0x80, "snapshot"),
    QUOTA(Set.READ_ONLY, 0x100, "quota"),
    BIGALLOC(Set.READ_ONLY, 0x200, "bigalloc"),
    METADATA_CSUM(Set.READ_ONLY, 0x400, "metadata_csum"),
    REPLICA(Set.READ_ONLY, 0x800, "replica"),
    READONLY(Set.READ_ONLY, 0x1000, "read-only"),
    PROJECT(Set.READ_ONLY, 0x2000, "project"),
    SHARED_BLOCKS(Set.READ_ONLY, 0x4000, "shared_blocks"),
    VERITY(Set.READ_ONLY, 0x8000, "verity"),
    ORPHAN_PRESENT(Set.READ_ONLY, 0x10000, "orphan_present");

    /** The three words of features; what an unknown bit forbids differs between them. */
    public enum Set {
        COMPATIBLE(0x5C, 'C'), INCOMPATIBLE(0x60, 'I'), READ_ONLY(0x64, 'R');

        private final int offset;
        private final char letter;

        Set(int offset, char letter) {
            this.offset = offset;
            this.letter = letter;
        }

        /** Where in the superblock the word stands. */
        public int offset() {
            return offset;
        }
    }

    private final Set set;
    private final int bit;
    private final String label;

    ExtFeature(Set set, int bit, String label) {
        this.set = set;
        this.bit = bit;
        this.label = label;
    }

    /** The word in which the feature's bit stands. */
    public Set set() {
        return set;
    }

    /** The feature's bit in that word. */
    public int bit() {
        return bit;
    }

    /** The name that {@code dumpe2fs} prints. */
    public String label() {
        return label;
    }

    /** The names of all bits of a word; bits without a name come out as {@code dumpe2fs} writes them. */
    static List<String> names(Set set, int word) {
        List<String> names = new ArrayList<>();
        int rest = word;
        for (ExtFeature feature : values()) {
            if (feature.set == set && (rest & feature.bit) != 0) {
                names.add(feature.label);
                rest &= ~feature.bit;
            }
        }
        names.addAll(unnamed(set, rest));
        return names;
    }

    /** The bits of a word that no feature known here has, as {@code dumpe2fs} writes them. */
    static List<String> unknown(Set set, int word) {
        int rest = word;
        for (ExtFeature feature : values()) {
            if (feature.set == set) {
                rest &= ~feature.bit;
            }
        }
        return unnamed(set, rest);
    }

    private static List<String> unnamed(Set set, int rest) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            if ((rest & 1 << i) != 0) {
                names.add("FEATURE_" + set.letter + i);
            }
        }
        return names;
    }
}
