// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

/**
 * A block device of the appliance.
 *
 * @param device its path there
 * @param type what {@code blkid} calls its content, empty if unknown
 * @param uuid as {@code blkid} prints it
 * @param label as {@code blkid} prints it
 * @param size bytes
 * @param sector bytes
 */
public record FoundDevice(String device, String type, String uuid, String label, long size, int sector) {
}
