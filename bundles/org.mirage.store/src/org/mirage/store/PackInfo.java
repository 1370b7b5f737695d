// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.file.Path;

/**
 * A pack as the index files know it.
 *
 * @param name SHA-256 of its table of contents, also the name of its file
 * @param bytes length of the file
 * @param objects objects that it holds
 */
public record PackInfo(Hash name, Path file, long bytes, long objects) {
}
