// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

import java.util.List;
import java.util.UUID;

/**
 * An image in the list of images.
 *
 * @param id lasting identity
 * @param name unique in the library
 * @param nextNumber the number that its next version gets; never one that a version had before
 * @param versions oldest first
 */
public record ListedImage(UUID id, String name, int nextNumber, List<ListedVersion> versions) {
}
