// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

/** Decides about an entry that both the child and the target have changed, differently. */
@FunctionalInterface
interface EntryDecision {

    /**
     * What the entry shall be, null for none.
     *
     * @param base what the parent has, null for none; likewise the child and the target
     * @throws UndecidedException when nobody can say
     */
    String decide(String key, String base, String child, String target) throws UndecidedException;
}
