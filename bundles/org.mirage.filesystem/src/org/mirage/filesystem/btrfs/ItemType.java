// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

/** Kinds of items in trees, as keys number them (kernel: {@code include/uapi/linux/btrfs_tree.h}). */
final class ItemType {

    static final int INODE = 1;
    static final int INODE_REF = 12;
    static final int XATTR = 24;
    static final int DIR_ITEM = 84;
    static final int DIR_INDEX = 96;
    static final int EXTENT_DATA = 108;
    static final int EXTENT_CSUM = 128;
    static final int ROOT = 132;
    static final int ROOT_REF = 156;
    static final int EXTENT = 168;
    static final int METADATA = 169;
    static final int BLOCK_GROUP = 192;
    static final int DEV_EXTENT = 204;
    static final int DEV = 216;
    static final int CHUNK = 228;

    private ItemType() {
    }
}
