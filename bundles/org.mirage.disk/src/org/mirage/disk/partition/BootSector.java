// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Recognises the boot sectors of file systems that lie on a disk without partitions (Microsoft: FAT specification, exFAT, NTFS). */
final class BootSector {

    private static final Set<String> NAMES = Set.of("NTFS    ", "EXFAT   ", "-FVE-FS-", "ReFS\0\0\0\0");

    private BootSector() {}

    static boolean isFileSystem(ByteBuffer sector) {
        byte[] name = new byte[8];
        sector.get(3, name);
        return NAMES.contains(new String(name, StandardCharsets.ISO_8859_1)) || isFat(sector);
    }

    private static boolean isFat(ByteBuffer sector) {
        int jump = Byte.toUnsignedInt(sector.get(0));
        int sectorSize = Short.toUnsignedInt(sector.getShort(11));
        int clusterSectors = Byte.toUnsignedInt(sector.get(13));
        int reserved = sector.getShort(14);
        int tables = Byte.toUnsignedInt(sector.get(16));
        int media = Byte.toUnsignedInt(sector.get(21));
        boolean counted = sector.getShort(19) != 0 || sector.getInt(32) != 0;
        return (jump == 0xeb || jump == 0xe9)
                && sectorSize >= 512 && sectorSize <= 4096 && Integer.bitCount(sectorSize) == 1
                && Integer.bitCount(clusterSectors) == 1 && reserved != 0 && (tables == 1 || tables == 2)
                && (media >= 0xf8 || media == 0xf0) && counted;
    }
}
