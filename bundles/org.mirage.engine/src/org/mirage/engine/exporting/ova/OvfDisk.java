// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.ova;

/**
 * A disk as the description of an appliance tells of it.
 *
 * @param file name of its file in the appliance
 * @param capacity bytes of the disk
 * @param fileSize bytes of the file
 */
record OvfDisk(String file, long capacity, long fileSize) {
}
