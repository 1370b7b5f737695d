// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Versions that an update made at once, as far as they are in the library.
 *
 * @param batch what they have in common
 * @param time when they were made
 * @param author who made them
 * @param message why, empty if not said
 * @param versions in the order of their images' names
 */
public record UpdateBatch(UUID batch, Instant time, String author, String message, List<VersionSummary> versions) {

    /** Characters of the short name. */
    private static final int SHORT = 8;

    public UpdateBatch {
        versions = List.copyOf(versions);
    }

    /** How people name it: the first eight digits. */
    public String label() {
        return label(batch);
    }

    /** How people name a batch. */
    public static String label(UUID batch) {
        return batch.toString().substring(0, SHORT);
    }
}
