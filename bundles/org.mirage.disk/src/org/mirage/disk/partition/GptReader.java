// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import java.io.IOException;
import java.util.Optional;
import org.mirage.disk.BlockDevice;

/** Finds the header of a GPT that can be trusted: the primary one, else the backup. */
final class GptReader {

    private static final int[] SECTOR_SIZES = {512, 4096, 1024, 2048};

    private final BlockDevice disk;

    GptReader(BlockDevice disk) {
        this.disk = disk;
    }

    /** The header to use; says what is wrong with the other one. */
    Optional<GptHeader> find(PartitionList warnings) throws IOException {
        Optional<GptHeader> primary = primary();
        if (primary.isPresent()) {
            warnAboutBackup(primary.get(), warnings);
            return primary;
        }
        Optional<GptHeader> backup = backup();
        if (backup.isPresent()) {
            warnings.warn("The primary GPT is damaged; the backup at the end of the disk is used.");
        }
        return backup;
    }

    /** The primary header, with sound entries. */
    Optional<GptHeader> primary() throws IOException {
        return primary(true);
    }

    private Optional<GptHeader> primary(boolean withEntries) throws IOException {
        for (int size : SECTOR_SIZES) {
            Optional<GptHeader> header = GptHeader.read(disk, 1, size);
            if (header.isPresent() && (!withEntries || header.get().hasSoundEntries(disk))) {
                return header;
            }
        }
        return Optional.empty();
    }

    /** The backup in the disk's last sector, or where a primary header without sound entries says. */
    private Optional<GptHeader> backup() throws IOException {
        Optional<GptHeader> last = lastSector();
        Optional<GptHeader> primary = primary(false);
        if (last.isPresent() || primary.isEmpty()) {
            return last;
        }
        Optional<GptHeader> elsewhere = GptHeader.read(disk, primary.get().alternate(), primary.get().sectorSize());
        return elsewhere.isPresent() && elsewhere.get().hasSoundEntries(disk) ? elsewhere : Optional.empty();
    }

    /** The backup header in the disk's last sector, with sound entries. */
    Optional<GptHeader> lastSector() throws IOException {
        for (int size : SECTOR_SIZES) {
            Optional<GptHeader> header = GptHeader.read(disk, disk.size() / size - 1, size);
            if (header.isPresent() && header.get().hasSoundEntries(disk)) {
                return header;
            }
        }
        return Optional.empty();
    }

    private void warnAboutBackup(GptHeader primary, PartitionList warnings) throws IOException {
        long last = disk.size() / primary.sectorSize() - 1;
        if (Long.compareUnsigned(primary.alternate(), last) > 0) {
            warnings.warn("The disk is shorter than its GPT says; its end, with the backup GPT, is missing.");
            return;
        }
        Optional<GptHeader> backup = GptHeader.read(disk, primary.alternate(), primary.sectorSize());
        if (backup.isEmpty() || !backup.get().hasSoundEntries(disk)) {
            warnings.warn("The backup GPT is damaged; the primary one is used.");
        } else if (backup.get().entriesSum() != primary.entriesSum() || !backup.get().diskId().equals(primary.diskId())) {
            warnings.warn("The backup GPT differs from the primary one, which is used.");
        } else if (primary.alternate() != last) {
            warnings.warn("The backup GPT is not at the end of the disk, which has been enlarged.");
        }
    }
}
