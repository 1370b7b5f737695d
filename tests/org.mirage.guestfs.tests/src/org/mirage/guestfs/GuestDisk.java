// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.testing.TestImages;

/** The disk of the recipe {@code guestfs}, each of its partitions a drive. */
final class GuestDisk implements Closeable {

    static final int NTFS = 0;
    static final int SQUASHFS = 1;
    static final int LUKS = 2;
    static final int LUKS_WITH_LVM = 3;
    static final int RAID = 4;
    static final int OTHER_RAID = 5;
    static final int THIN = 6;
    static final int UFS = 7;

    private static final long START = 1 << 20;
    private static final long SIZE = 64 << 20;
    private static final int COUNT = 8;

    private final Path image;
    private final BlockDevice disk;

    private GuestDisk(Path image, BlockDevice disk) {
        this.image = image;
        this.disk = disk;
    }

    static GuestDisk open() throws IOException {
        Path image = TestImages.get("guestfs");
        return new GuestDisk(image, RawFile.open(image));
    }

    Path image() {
        return image;
    }

    static long offset(int partition) {
        return START + partition * SIZE;
    }

    static long size() {
        return SIZE;
    }

    List<GuestDrive> drives() throws IOException {
        List<GuestDrive> drives = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            drives.add(drive(i));
        }
        return drives;
    }

    GuestDrive drive(int partition) throws IOException {
        return new GuestDrive("sda" + (partition + 1), disk.slice(offset(partition), SIZE));
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
