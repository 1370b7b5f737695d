// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.util.List;

import org.mirage.filesystem.Attribute;

/**
 * What other items than its own tell of an inode.
 *
 * @param attributes sorted by name
 * @param target of a link, else null
 * @param inline the whole content of a file that lies in the tree as it is, else null
 * @param encoded true for a file of which something is compressed, or lies in the tree with more behind it
 * @param firstAddress where its first extent lies, or -1
 */
record InodeParts(List<Attribute> attributes, byte[] target, byte[] inline, boolean encoded, long firstAddress) {
}
