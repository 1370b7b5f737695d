// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/** One step of a change set. It changes what it says, and nothing else. */
public sealed interface Edit permits PathEdit, SystemEdit, ApplianceEdit {

    /** What it works on, as a line of a file has it: a path or a name; never null, may be empty. */
    String subject();

    /** What it expects to find; {@link Expectation#NONE} for edits that expect nothing. */
    Expectation expectation();

    /** Lines that a person wrote before it, without their marks. */
    List<String> comment();
}
