// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import org.mirage.engine.MirageException;

/** A question that cannot be understood; the message says why and where. */
public final class QueryException extends MirageException {

    private static final long serialVersionUID = 1L;

    private final int place;

    /**
     * @param place of the character from which on it is wrong, from 0 on
     */
    QueryException(String reason, int place) {
        super(reason + " (character " + (place + 1) + " of the query)");
        this.place = place;
    }

    /** The character from which on it is wrong, from 0 on. */
    public int place() {
        return place;
    }
}
