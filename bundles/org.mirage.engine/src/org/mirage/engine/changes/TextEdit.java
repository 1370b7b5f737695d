// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/** An edit of some lines of a text file; all other lines and what is not said of its metadata stay. */
public sealed interface TextEdit extends PathEdit
        permits ReplaceEdit, SetKeyEdit, DropKeyEdit, InsertLineEdit, DropLineEdit, PatchEdit {

    /** What to set of the file besides. */
    Metadata metadata();
}
