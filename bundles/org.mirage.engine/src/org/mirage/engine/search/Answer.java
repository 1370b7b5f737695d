// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

/** What is known of a question: yes, no, or that more has to be looked at. */
public enum Answer {
    YES, NO, OPEN;

    static Answer of(boolean truth) {
        return truth ? YES : NO;
    }
}
