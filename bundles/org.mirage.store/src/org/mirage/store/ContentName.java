// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/**
 * The name of a whole file's content.
 *
 * @param hash SHA-256 of its bytes, as {@code sha256sum} prints it; for {@code extents}, of its size and data ranges
 * @param extents true for a file whose holes exceed 4 GiB, which nobody wants to read to the end
 */
public record ContentName(Hash hash, boolean extents) {

    /** The name of no bytes at all. */
    public static final ContentName EMPTY = new ContentName(Hash.sha256(new byte[0]), false);

    private static final String PREFIX = "extents:";

    /**
     * The name that {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static ContentName parse(String text) {
        return text.startsWith(PREFIX) ? new ContentName(Hash.parse(text.substring(PREFIX.length())), true)
                : new ContentName(Hash.parse(text), false);
    }

    /** 64 hexadecimal digits, after {@code extents:} where that is so. */
    @Override
    public String toString() {
        return extents ? PREFIX + hash : hash.toString();
    }
}
