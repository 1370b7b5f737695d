// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import org.mirage.store.ContentName;

/**
 * A content that the library's store has, or has to be given.
 *
 * @param name its name
 * @param size bytes
 */
public record StoredBody(ContentName name, long size) implements Body {
}
