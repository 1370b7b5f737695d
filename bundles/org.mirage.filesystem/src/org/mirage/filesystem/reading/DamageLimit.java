// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.reading;

import org.mirage.filesystem.DamagedException;

/** Ends the reading of a volume that has so much damage that a list of it would fill the memory, and no tree is worth showing. */
public final class DamageLimit {

    private static final int MOST = 100_000;

    private int count;

    /**
     * Counts one more thing that is wrong.
     *
     * @throws DamagedException when there are too many
     */
    public void add() throws DamagedException {
        if (++count > MOST) {
            throw new DamagedException("more than " + MOST + " of its files and folders make no sense");
        }
    }
}
