// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.List;

import org.mirage.engine.MirageException;

/** What the words of a question can be about. */
public interface Vocabulary {

    /** The names of fields, in the order in which people see them. */
    List<String> fields();

    /**
     * The question that a word asks.
     *
     * @throws MirageException when it asks none; the message says why
     */
    Query query(QueryWord word) throws MirageException;
}
