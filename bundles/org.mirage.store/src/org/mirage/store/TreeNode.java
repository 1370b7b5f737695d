// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.List;

/**
 * One object of a directory: its entries, or the parts that a large one is split into.
 *
 * @param level 0 for entries, else how many levels of parts lie below
 * @param entries in the order of their names; empty above level 0
 * @param parts in the order of their names; empty at level 0
 */
public record TreeNode(int level, List<Entry> entries, List<TreePart> parts) {

    /** Entries of this directory in and below this node, not counting what lies deeper in the tree. */
    public long count() {
        long count = entries.size();
        for (TreePart part : parts) {
            count += part.count();
        }
        return count;
    }
}
