// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** Recipes lately read, decoded, as many as fit into some megabytes. */
final class RecipeCache {

    /** Pieces of all recipes kept; each takes about 56 bytes. */
    private static final int MOST_PIECES = 1 << 17;

    private final ObjectSource source;
    private final WeightedCache<Hash, Recipe> kept = new WeightedCache<>(MOST_PIECES);

    RecipeCache(ObjectSource source) {
        this.source = source;
    }

    Recipe get(Hash name) throws IOException {
        Recipe known = kept.get(name);
        if (known != null) {
            return known;
        }
        ObjectName object = ObjectName.recipe(name);
        Recipe recipe = Recipe.decode(source.read(object), object);
        kept.put(name, recipe, recipe.count() + 1);
        return recipe;
    }

    /** A part of a split recipe, which must fit where it stands. */
    Recipe part(Recipe whole, int index) throws IOException {
        Recipe part = get(whole.hash(index));
        if (part.split() || part.size() != whole.length(index)) {
            throw new DamagedObjectException("The " + ObjectName.recipe(whole.hash(index)) + " does not fit its whole");
        }
        return part;
    }
}
