// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Lets who has an SSH key log in as a user.
 *
 * @param name of the user
 * @param key a line of {@code authorized_keys}
 * @param expectation what must be at that file of the user
 * @param comment lines before it
 */
public record AddSshKeyEdit(Value name, Value key, Expectation expectation, List<String> comment) implements SystemEdit {

    public AddSshKeyEdit {
        comment = List.copyOf(comment);
    }
}
