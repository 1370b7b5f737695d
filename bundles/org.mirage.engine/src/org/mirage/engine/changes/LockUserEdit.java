// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Locks the password of a user, or unlocks it.
 *
 * @param name of the user
 * @param locked true to lock
 * @param expectation what must be at {@code /etc/shadow}
 * @param comment lines before it
 */
public record LockUserEdit(Value name, boolean locked, Expectation expectation, List<String> comment) implements SystemEdit {

    public LockUserEdit {
        comment = List.copyOf(comment);
    }
}
