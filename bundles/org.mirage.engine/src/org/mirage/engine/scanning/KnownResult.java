// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.time.Instant;
import java.util.List;

/**
 * How a version came off in the last scan of a sort.
 *
 * @param scan which
 * @param time when
 * @param findings all of them, ignored ones, too
 */
public record KnownResult(Scan scan, Instant time, List<KnownFinding> findings) {
}
