// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

/** Learns how far the machines of a table are that are started, one after another. */
public interface StartListener {

    /** Looks at nothing. */
    StartListener NONE = new StartListener() {
    };

    /** The machine of a row, from 0 on, is being started. */
    default void begun(int row) {
        // not everybody wants to know
    }

    /** It was seen to start, or not. */
    default void done(CheckedInstance checked) {
        // not everybody wants to know
    }
}
