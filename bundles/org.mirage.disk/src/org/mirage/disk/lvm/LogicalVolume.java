// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.Placement;

/**
 * A logical volume of a group.
 *
 * @param name within the group
 * @param uuid with dashes, as LVM prints it
 * @param visible false for parts of other volumes, and for pools: nothing in them is of use by itself
 * @param size bytes
 * @param type of its segments, as LVM names it, such as {@code linear}, {@code striped}, {@code raid1}, {@code thin},
 *     {@code snapshot}; several are joined by commas
 * @param device its bytes; null when they cannot be read here. It stays usable as long as the candidates are open
 * @param placement where its bytes lie, devices numbered as the candidates are; null when there is no device
 * @param reason why there is no device, as a sentence without its full stop; empty when there is one
 */
public record LogicalVolume(String name, String uuid, boolean visible, long size, String type, BlockDevice device,
        Placement placement, String reason) {}
