// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import java.util.Optional;

/** Asks for the pass phrases of encrypted volumes. */
@FunctionalInterface
public interface PassPhrases {

    /** Knows none. */
    PassPhrases NONE = (volume, uuid, attempt) -> Optional.empty();

    /**
     * A pass phrase.
     *
     * @param volume what the volume is called, for a person
     * @param uuid its UUID, empty where it has none
     * @param attempt 1 for the first question, more after a wrong answer
     * @return what is to be tried, wiped after it was; empty to leave the volume locked
     */
    Optional<char[]> ask(String volume, String uuid, int attempt);

    /**
     * Tells that what was answered last unlocked the volume.
     *
     * @param volume what it was called in the question
     * @param uuid its UUID, empty where it has none
     */
    default void unlocked(String volume, String uuid) {
        // most need not know
    }
}
