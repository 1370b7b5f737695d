// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import java.util.Set;

/**
 * A partition of a disk.
 *
 * @param number as Linux numbers it, from 1; logical partitions of an MBR from 5
 * @param offset first byte on the disk
 * @param length in bytes, at most up to the end of the disk
 * @param type {@code 0x83} in an MBR, a GUID in small letters in a GPT
 * @param typeName what the type means to people; empty when it is not known
 * @param uuid its PARTUUID as blkid prints it; empty when the disk of an MBR has no number
 * @param name its own name; a GPT has names only
 * @param bootable marked as active in an MBR, or as legacy BIOS bootable in a GPT
 * @param attributes the attribute bits of a GPT; 0 in an MBR
 */
public record Partition(
        int number, long offset, long length, String type, String typeName, String uuid, String name, boolean bootable,
        long attributes) {

    /** What Windows marks disks by whose volumes stand in a database (LDM); partitions say nothing of where those lie. */
    private static final Set<String> DYNAMIC = Set.of("0x42", "5808c8aa-7e8f-42e0-85d2-e1e90434cfb3",
            "af9b60a0-1431-4f62-bc68-3311714a69ad");

    /** Whether it belongs to a dynamic disk of Windows. */
    public boolean isDynamic() {
        return DYNAMIC.contains(type);
    }

    /** The first byte after it. */
    public long end() {
        return offset + length;
    }

    Partition cutTo(long size) {
        return new Partition(number, offset, size - offset, type, typeName, uuid, name, bootable, attributes);
    }
}
