// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.util.Locale;

/** How much a finding matters, the least first. */
public enum Severity {

    UNKNOWN, LOW, MEDIUM, HIGH, CRITICAL;

    /** As it is written in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
