// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** Checks a recipe against the name that its content has. */
final class RecipeCheck {

    private final ObjectSource source;
    private final ContentReader contents;
    private long holes;

    RecipeCheck(ObjectSource source) {
        this.source = source;
        contents = new ContentReader(source);
    }

    /** True when hashing what the recipe lists gives its name, or when it is a part of another recipe. */
    boolean fits(ObjectName name, byte[] recipe) throws IOException {
        if (ObjectKind.RECIPE.nameOf(recipe).equals(name)) {
            return true;
        }
        holes = 0;
        ContentDigest digest = new ContentDigest(false);
        // Read by its recipe even where the same bytes happen to be a chunk too.
        contents.recipePieces(name.hash(), (offset, chunk, length) -> {
            if (chunk == null) {
                digest.hole(length);
                holes += length;
            } else {
                byte[] bytes = source.read(ObjectName.chunk(chunk));
                if (bytes.length != length) {
                    throw new DamagedObjectException("The " + name + " wants " + length + " bytes of a chunk of "
                            + bytes.length);
                }
                digest.data(bytes, 0, bytes.length);
            }
        });
        // With larger holes the content may have been named by all its bytes, on demand: that takes hours to tell.
        return digest.finish().hash().equals(name.hash()) || holes > ContentDigest.MOST_HOLES;
    }
}
