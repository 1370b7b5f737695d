// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.Locale;

/**
 * What an object is found by.
 *
 * @param hash SHA-256 as {@link ObjectKind#nameOf} makes it; of a recipe, the hash of the content that it describes
 */
public record ObjectName(ObjectKind kind, Hash hash) {

    /** The name of a chunk. */
    public static ObjectName chunk(Hash hash) {
        return new ObjectName(ObjectKind.CHUNK, hash);
    }

    /** The name of a recipe. */
    public static ObjectName recipe(Hash hash) {
        return new ObjectName(ObjectKind.RECIPE, hash);
    }

    /** The name of a tree. */
    public static ObjectName tree(Hash hash) {
        return new ObjectName(ObjectKind.TREE, hash);
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + hash;
    }
}
