// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/** One step of a change set. It changes what it says, and nothing else. */
public sealed interface Edit permits PutEdit, PutTreeEdit, RemoveEdit, RenameEdit, LinkEdit, SetEdit {

    /** The path that it works on, from the root of the machine's view. */
    Value path();

    /** What it expects to find there. */
    Expectation expectation();

    /** Lines that a person wrote before it, without their marks. */
    List<String> comment();
}
