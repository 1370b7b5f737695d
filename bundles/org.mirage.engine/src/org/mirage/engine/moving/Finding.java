// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.util.List;

import org.mirage.engine.changes.Edit;

/**
 * Something about a machine that matters to the hypervisor that it shall run on. All texts are for people, without control characters.
 *
 * @param severity how much it is in the way
 * @param topic what it is about, in a word or two
 * @param what was found
 * @param where the file, as it is shown; empty when it is about no file
 * @param remedy what to do; empty when nothing needs to be done
 * @param fix edits that do it, in order; none when only a person can
 */
public record Finding(Severity severity, String topic, String what, String where, String remedy, List<Edit> fix) {

    public Finding {
        fix = List.copyOf(fix);
    }

    static Finding fine(String topic, String what, String where) {
        return new Finding(Severity.FINE, topic, what, where, "", List.of());
    }
}
