// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.List;

/** A text that is a list of entries, of which each is known by a key. Characters stand for single bytes. */
interface EntryFormat {

    /** The entries in the order in which they stand; put together again they are the text. */
    List<TextEntry> split(String text);

    /** Whether who writes such a text sorts it by the keys; otherwise new entries go to its end. */
    boolean sorted();
}
