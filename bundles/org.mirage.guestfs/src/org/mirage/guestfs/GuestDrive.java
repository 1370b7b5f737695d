// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import org.mirage.disk.BlockDevice;

/**
 * What the appliance shall see as a drive: a disk, or a volume by itself.
 *
 * @param name what it is called, for a person
 * @param device its bytes; stays the caller's
 */
public record GuestDrive(String name, BlockDevice device) {
}
