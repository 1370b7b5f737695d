// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

import org.mirage.store.Hash;

/**
 * Bytes in packs, compressed, that belong to a version.
 *
 * @param version the version record
 * @param storedBytes what it needs
 * @param uniqueBytes what of that no other version needs
 */
public record VersionSizes(Hash version, long storedBytes, long uniqueBytes) {
}
