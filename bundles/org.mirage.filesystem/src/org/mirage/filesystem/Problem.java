// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

/**
 * Something wrong with one part of a volume that did not keep the rest from being read.
 *
 * @param node the node concerned, or -1 for the volume
 * @param message what is wrong, for a person
 */
public record Problem(long node, String message) {
}
