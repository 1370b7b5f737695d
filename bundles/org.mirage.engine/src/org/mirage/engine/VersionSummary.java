// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.mirage.store.Hash;

/**
 * What a list says of a version.
 *
 * @param image the image's lasting identity
 * @param name the image's name at present
 * @param number from 1 on
 * @param record the version record's name in the store
 * @param time when it was made
 * @param author who made it
 * @param message why, empty if not said
 * @param system the operating system's pretty name, empty if unknown
 * @param diskBytes virtual size of all disks
 * @param fileBytes bytes of all files
 * @param entries files, directories and all else
 * @param storedBytes bytes in packs that this version needs, compressed
 * @param uniqueBytes bytes in packs that no other version needs, compressed; -1 while not counted
 * @param platform what kind of machine it is, by the keys of {@link org.mirage.engine.facts.DescribePlatform}; empty if unknown
 */
public record VersionSummary(UUID image, String name, int number, Hash record, Instant time, String author, String message,
        String system, long diskBytes, long fileBytes, long entries, long storedBytes, long uniqueBytes,
        Map<String, String> platform) {

    /** The same with what kind of machine it is. */
    VersionSummary withPlatform(Map<String, String> known) {
        return new VersionSummary(image, name, number, record, time, author, message, system, diskBytes, fileBytes, entries,
                storedBytes, uniqueBytes, known);
    }

    /** How people name it: {@code web@7}. */
    public String label() {
        return name + "@" + number;
    }
}
