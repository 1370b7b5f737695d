// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

/**
 * A file system that the appliance found.
 *
 * @param device as the appliance calls it
 * @param drive which of the drives it is, or lies encrypted on, wholly; -1 when it is made of several or of a part
 * @param source what it was made of, for a person: the name of its drive, or of a RAID or logical volume
 * @param type as {@code blkid} names it
 * @param uuid as {@code blkid} prints it, empty if none
 * @param label raw bytes, empty if none
 * @param size bytes
 * @param sector bytes
 * @param trouble why it is locked; empty when it can be read
 */
public record GuestVolume(String device, int drive, String source, String type, String uuid, byte[] label, long size, int sector,
        String trouble) {

    /** True when its files can be asked for. */
    public boolean readable() {
        return trouble.isEmpty();
    }
}
