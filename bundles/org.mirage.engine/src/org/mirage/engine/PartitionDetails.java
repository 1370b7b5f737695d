// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/**
 * A partition as its table describes it.
 *
 * @param number as Linux counts it: 1 for {@code sda1}
 * @param offset bytes from the start of the disk
 * @param length bytes
 * @param type what it is for, for a person
 * @param name its name in a GPT, else empty
 * @param partUuid as {@code /dev/disk/by-partuuid} has it
 * @param bootable the MBR's active flag, or the GPT's legacy-boot attribute
 * @param holds what is in it, for a person: {@code ext4}, {@code swap space}, {@code boot loader}, {@code nothing} …
 * @param volume index of the volume in it, null when it holds none that is known
 */
public record PartitionDetails(int number, long offset, long length, String type, String name, String partUuid,
        boolean bootable, String holds, Integer volume) {
}
