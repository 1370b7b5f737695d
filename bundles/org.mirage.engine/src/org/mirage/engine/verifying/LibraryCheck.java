// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.verifying;

import java.util.List;

/**
 * What was found in a library.
 *
 * @param packs that were read; none where contents were left unread
 * @param objects in them that were checked
 * @param bytes of these
 * @param damage what is wrong with packs and index files, the first of it
 * @param damaged all that is wrong with them
 * @param versions that were checked
 * @param lacking a line for each version that does not have all that it needs
 */
public record LibraryCheck(long packs, long objects, long bytes, List<String> damage, long damaged, int versions, List<String> lacking) {

    public LibraryCheck {
        damage = List.copyOf(damage);
        lacking = List.copyOf(lacking);
    }

    /** True when nothing is wrong. */
    public boolean isWhole() {
        return damaged == 0 && lacking.isEmpty();
    }
}
