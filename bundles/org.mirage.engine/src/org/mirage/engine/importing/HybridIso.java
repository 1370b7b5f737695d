// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.FileSystemType;
import org.mirage.filesystem.FileSystems;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.filesystem.VolumeSignature;

/**
 * Finds an ISO 9660 file system that fills a disk in spite of a partition table: images for both optical discs and USB
 * sticks have one, whose partitions lie inside the file system or over it.
 *
 * <p>A disk that was such an image once and has been partitioned anew still carries the mark, too. Then other file
 * systems lie over what once were files; in a hybrid image, a partition with another file system, such as the one for
 * EFI, is exactly a file, or lies where no file is.
 */
final class HybridIso {

    private static final String TYPE = "iso9660";

    private HybridIso() {
    }

    /**
     * The area of the file system, from the beginning of the disk on; empty when there is none.
     *
     * @param partitions those of the disk, none for a disk without
     */
    static Optional<DiskArea> find(BlockDevice disk, List<DiskArea> partitions) throws IOException {
        Optional<FileSystemType> type = partitions.isEmpty() ? Optional.empty() : FileSystems.recognise(disk);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        try (FileSystemReader reader = type.get().open(disk)) {
            VolumeInfo info = reader.info();
            boolean alive = info.type().equals(TYPE);
            for (DiskArea partition : partitions) {
                alive = alive && (!isForeign(disk, partition) || leavesFilesAlone(reader, partition));
            }
            return alive ? Optional.of(DiskArea.of(info.size())) : Optional.empty();
        } catch (DamagedException e) {
            return Optional.empty(); // a remainder
        }
    }

    private static boolean isForeign(BlockDevice disk, DiskArea partition) throws IOException {
        BlockDevice slice = disk.slice(partition.offset(), partition.length());
        Optional<VolumeSignature> signature = VolumeSignature.find(slice);
        boolean iso = signature.isPresent() && signature.get().type().equals(TYPE);
        return !iso && (signature.isPresent() || FileSystems.recognise(slice).isPresent());
    }

    private static boolean leavesFilesAlone(FileSystemReader reader, DiskArea partition) throws IOException {
        long end = partition.offset() + partition.length();
        boolean[] alone = {true};
        reader.visitNodes(node -> {
            try {
                node.visitExtents((at, on, length, written) ->
                        alone[0] &= on >= end || on + length <= partition.offset() || on == partition.offset());
            } catch (DamagedException e) {
                // such as a compressed file, which says nothing of the partition
                return;
            }
        }, problem -> alone[0] = false);
        return alone[0];
    }

    /** True when a partition has a part of the file system's area. */
    static boolean overlaps(DiskArea iso, DiskArea partition) {
        return partition.offset() < iso.offset() + iso.length();
    }
}
