// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import org.mirage.engine.MirageException;

/** Knows what parameters stand for. */
@FunctionalInterface
public interface ValueSource {

    /**
     * The bytes of a value with all parameters put in.
     *
     * @throws MirageException when one has no value
     */
    byte[] resolve(Value value) throws MirageException;
}
