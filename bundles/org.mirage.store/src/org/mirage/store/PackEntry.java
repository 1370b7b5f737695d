// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/**
 * A pack as an index file lists it.
 *
 * @param name SHA-256 of its table of contents
 * @param bytes length of its file
 * @param objects objects in it
 */
record PackEntry(Hash name, long bytes, int objects) {
}
