// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.time.Instant;

import org.mirage.store.Hash;

/**
 * A change set that a library keeps, as it was kept once.
 *
 * @param name by which people ask for it
 * @param number how many times something had been kept under that name by then, from 1 on
 * @param text the content name of the {@code .changes} file
 * @param title what it says that it is for; may be empty
 * @param edits how many it has
 * @param time when it was kept
 * @param author by whom
 */
public record KeptChangeSet(String name, int number, Hash text, String title, long edits, Instant time, String author) {

    /** How it is named where nothing else can be meant. */
    public KeptName label() {
        return new KeptName(name, number);
    }
}
