// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/**
 * A directory as its parent sees it.
 *
 * @param tree the name of its tree: equal hash, equal in everything below
 * @param content a hash of names, types, contents and targets only: equal below but for times, owners and the like
 * @param entries entries below, at all depths
 * @param bytes sizes of all files below, at most {@link Long#MAX_VALUE}
 */
public record Subtree(Hash tree, Hash content, long entries, long bytes) {
}
