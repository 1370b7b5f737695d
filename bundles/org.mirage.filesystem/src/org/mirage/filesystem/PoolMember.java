// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

/**
 * What a device says of the file system that it is a part of.
 *
 * @param pool the file system's UUID
 * @param device the device's own UUID: two devices of the same are copies of one
 * @param devices how many belong together
 */
public record PoolMember(String pool, String device, long devices) {
}
