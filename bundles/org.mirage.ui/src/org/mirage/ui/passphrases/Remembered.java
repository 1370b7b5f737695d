// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.passphrases;

import java.time.Instant;

/**
 * That the pass phrase of a volume is remembered; not the pass phrase.
 *
 * @param uuid the volume's UUID
 * @param volume what the volume was called when it was unlocked
 * @param since when that was
 */
record Remembered(String uuid, String volume, Instant since) {
}
