// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.util.List;

/**
 * What was found of one part that Mirage needs.
 *
 * @param part what it is, for a person
 * @param state how it is
 * @param detail a version, a figure, or what is wrong
 * @param remedies how to mend it, each a line; empty when nothing needs to be
 */
public record Finding(String part, State state, String detail, List<String> remedies) {

    /** How a part is. */
    public enum State {
        /** As it should be. */
        FINE,
        /** Mirage works without it, but something is slower or cannot be done; the detail says what. */
        LACKING,
        /** Mirage does not work. */
        BROKEN
    }

    static Finding fine(String part, String detail) {
        return new Finding(part, State.FINE, detail, List.of());
    }

    static Finding lacking(String part, String detail, List<String> remedies) {
        return new Finding(part, State.LACKING, detail, remedies);
    }

    static Finding broken(String part, String detail, List<String> remedies) {
        return new Finding(part, State.BROKEN, detail, remedies);
    }
}
