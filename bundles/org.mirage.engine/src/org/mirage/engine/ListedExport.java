// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.time.Instant;

import org.mirage.engine.customising.LoggedExport;

/**
 * An export that the library knows of.
 *
 * @param number from 1 on, in the order in which they were noted
 * @param time when it was complete
 * @param author who made it
 */
public record ListedExport(int number, Instant time, String author, LoggedExport export) {
}
