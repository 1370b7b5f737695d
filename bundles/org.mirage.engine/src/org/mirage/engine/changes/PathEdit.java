// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/** An edit of what is at a path that it names. */
public sealed interface PathEdit extends Edit
        permits PutEdit, PutTreeEdit, RemoveEdit, RenameEdit, LinkEdit, SetEdit, TextEdit {

    /** The path that it works on, from the root of the machine's view. */
    Value path();

    @Override
    default String subject() {
        return path().toString();
    }
}
