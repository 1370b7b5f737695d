// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Sets the password of a user.
 *
 * @param name of the user
 * @param hash as crypt(5) has it; null when the password itself is said
 * @param value the password, which is hashed when applied; null when its hash is said
 * @param expectation what must be at {@code /etc/shadow}
 * @param comment lines before it
 */
public record SetPasswordEdit(Value name, Value hash, Value value, Expectation expectation, List<String> comment)
        implements SystemEdit {

    public SetPasswordEdit {
        comment = List.copyOf(comment);
    }
}
