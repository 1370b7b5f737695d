// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Recipes lately read, decoded, as many as fit into some megabytes. */
final class RecipeCache {

    /** Pieces of all recipes kept; each takes about 56 bytes. */
    private static final int MOST_PIECES = 1 << 17;

    private final ObjectSource source;
    private final Map<Hash, Recipe> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int pieces;

    RecipeCache(ObjectSource source) {
        this.source = source;
    }

    Recipe get(Hash name) throws IOException {
        synchronized (this) {
            Recipe known = kept.get(name);
            if (known != null) {
                return known;
            }
        }
        ObjectName object = ObjectName.recipe(name);
        Recipe recipe = Recipe.decode(source.read(object), object);
        keep(name, recipe);
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

    private synchronized void keep(Hash name, Recipe recipe) {
        if (kept.putIfAbsent(name, recipe) == null) {
            pieces += recipe.count() + 1;
        }
        var eldest = kept.values().iterator();
        while (pieces > MOST_PIECES && eldest.hasNext()) {
            pieces -= eldest.next().count() + 1;
            eldest.remove();
        }
    }
}
