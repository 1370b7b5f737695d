// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

/**
 * A tree: items in the order of their keys.
 *
 * @param id its number
 * @param root where its root is
 * @param blocks what its blocks are read through
 */
record Tree(long id, TreePlace root, TreeBlocks blocks) {

    /** A place in it that does not bear damage. */
    Cursor cursor() {
        return new Cursor(this, null);
    }
}
