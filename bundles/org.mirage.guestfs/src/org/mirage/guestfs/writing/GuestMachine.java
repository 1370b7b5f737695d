// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.writing;

import java.util.List;

import org.mirage.guestfs.GuestDrive;

/**
 * A machine whose disks the appliance may change: each gets an overlay, what is below stays as it is.
 *
 * @param name what it is called, for a person
 * @param drives its disks, which stay the caller's
 */
public record GuestMachine(String name, List<GuestDrive> drives) {
}
