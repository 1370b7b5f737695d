// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

/** How a machine that was started for a look ended. */
public enum BootOutcome {
    /** What was waited for came. */
    STARTED,
    /** The machine said that it cannot go on. */
    FAILED,
    /** It ended by itself. */
    ENDED,
    /** The time was over; something was printed. */
    TIME_OVER,
    /** The time was over, and nothing was printed. */
    SILENT
}
