// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.file.Path;

/**
 * Where an object lies.
 *
 * @param file the pack
 * @param offset of the object among the frame's plain bytes
 * @param size bytes of the object
 */
record Location(Path file, Frame frame, int offset, int size) {
}
