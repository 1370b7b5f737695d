// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/** Where in a file a chunk lies: offset and length in bytes. */
public record StoredChunk(Hash chunk, long fileOffset, int length) {
}
