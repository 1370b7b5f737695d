// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.overview;

import java.time.Instant;
import java.util.List;

import org.mirage.engine.VersionSummary;

/**
 * Something that was done in the library.
 *
 * @param kind what sort
 * @param time when
 * @param author who did it
 * @param versions what came of it, or what was exported, as far as the library has it, by name
 * @param label what was exported, as it was called then; empty otherwise
 * @param target where an export went; empty otherwise
 */
public record Work(Kind kind, Instant time, String author, List<VersionSummary> versions, String label, String target) {

    /** Sorts of work. */
    public enum Kind {
        /** A disk was imported as a version. */
        IMPORT,
        /** Versions were made of others, at once. */
        UPDATE,
        /** A version was exported. */
        EXPORT
    }
}
