// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

/**
 * The numbers of a device.
 *
 * @param major 0 to 2^32-1
 * @param minor 0 to 2^32-1
 */
public record Device(long major, long minor) {
}
