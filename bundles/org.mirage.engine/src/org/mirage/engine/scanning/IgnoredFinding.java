// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.time.Instant;

/**
 * A finding that somebody decided to live with.
 *
 * @param key see {@link Finding#key()}
 * @param kind its word
 * @param rule what found it
 * @param where the path as it is shown
 * @param what it is
 * @param reason why it may stay
 * @param time when that was decided
 * @param author by whom
 */
public record IgnoredFinding(String key, String kind, String rule, String where, String what, String reason, Instant time, String author) {
}
