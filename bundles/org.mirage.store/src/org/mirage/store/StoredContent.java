// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.util.List;

/**
 * A file's content as it was stored.
 *
 * @param size bytes, holes included
 * @param chunks in the order of the file, holes left out; empty when a listener was told instead
 */
public record StoredContent(ContentName name, long size, List<StoredChunk> chunks) {
}
