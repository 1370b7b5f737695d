// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

/**
 * A member of a volume group, as the group's metadata name it.
 *
 * @param name within the metadata, such as {@code pv0}
 * @param uuid with dashes, as LVM prints it
 * @param device index of the candidate that it is; -1 when there is none, or none that can be told
 * @param offset bytes from the device's beginning to the first extent
 * @param extents how many it has
 * @param reason why there is no device, as the rest of a sentence; empty when there is one
 */
public record PhysicalVolume(String name, String uuid, int device, long offset, long extents, String reason) {}
