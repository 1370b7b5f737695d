// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.FileSystemType;
import org.mirage.filesystem.TruncatedException;

/** The family of FAT12, FAT16 and FAT32. */
public final class FatFileSystem implements FileSystemType {

    private static final Set<String> MARKS = Set.of("FAT12   ", "FAT16   ", "FAT     ", "FAT32   ", "MSWIN4.0", "MSWIN4.1");
    private static final int SHORT_JUMP = 0xEB;
    private static final int NEAR_JUMP = 0xE9;

    /** By the name that format programs leave, or, as old ones left none, by a jump and fields with possible values. */
    @Override
    public boolean recognises(BlockDevice device) throws IOException {
        byte[] bytes = FatBootSector.bytes(device, 0);
        if (bytes == null) {
            return false;
        }
        String name = new String(bytes, 3, 8, StandardCharsets.ISO_8859_1);
        if (name.startsWith("NTFS ") || name.startsWith("EXFAT ") || name.startsWith("-FVE-FS-")) {
            return false;
        }
        boolean signed = bytes[510] == 0x55 && (bytes[511] & 0xFF) == 0xAA;
        int jump = bytes[0] & 0xFF;
        return signed && (MARKS.contains(new String(bytes, 54, 8, StandardCharsets.ISO_8859_1))
                || MARKS.contains(new String(bytes, 82, 8, StandardCharsets.ISO_8859_1))
                || FatBootSector.isPlausible(bytes) && (jump == SHORT_JUMP || jump == NEAR_JUMP));
    }

    @Override
    public FileSystemReader open(BlockDevice device) throws IOException {
        FatBootSector boot = checked(device);
        if (boot.size() > device.size()) {
            throw new TruncatedException("the image is cut off: its FAT file system has " + boot.size()
                    + " bytes, but there are only " + device.size());
        }
        FatVolume volume = FatVolume.of(device, boot);
        if (volume.tables().isEmpty()) {
            throw new DamagedException("table " + boot.onlyTable() + " is to be used alone, but there are only " + boot.tables());
        }
        return FatReader.open(volume);
    }

    private static FatBootSector checked(BlockDevice device) throws IOException {
        try {
            return FatBootSector.read(device);
        } catch (DamagedException e) {
            byte[] copy = FatBootSector.bytes(device, (long) FatBootSector.USUAL_BACKUP * FatBootSector.SIZE);
            boolean sound = copy != null && FatBootSector.isPlausible(copy) && FatBootSector.isWide(copy);
            throw new DamagedException(e.getMessage() + (sound ? "; there is a copy of it in sector "
                    + FatBootSector.USUAL_BACKUP + ", with which fsck.fat can mend it" : ""));
        }
    }
}
