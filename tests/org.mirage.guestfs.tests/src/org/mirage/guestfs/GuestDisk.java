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
import org.mirage.testing.GuestTruth;
import org.mirage.testing.TestImages;

/** The disk of the recipe {@code guestfs}, each of its partitions a drive. */
final class GuestDisk implements Closeable {

    static final int NTFS = GuestTruth.NTFS;
    static final int SQUASHFS = GuestTruth.SQUASHFS;
    static final int LUKS = GuestTruth.LUKS;
    static final int UFS = GuestTruth.UFS;

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

    List<GuestDrive> drives() throws IOException {
        List<GuestDrive> drives = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            drives.add(drive(i));
        }
        return drives;
    }

    GuestDrive drive(int partition) throws IOException {
        return new GuestDrive("sda" + (partition + 1), disk.slice(GuestTruth.offset(partition), GuestTruth.SIZE));
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
