// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.partition.PartitionTable.Kind;

/** Decides what kind of table a disk has. */
final class TableReader {

    private static final int START = 1 << 20;

    private final BlockDevice disk;

    TableReader(BlockDevice disk) {
        this.disk = disk;
    }

    PartitionTable read(int sectorSize) throws IOException {
        Optional<ByteBuffer> first = Sectors.read(disk, 0, PartitionTable.USUAL_SECTOR);
        if (first.isEmpty()) {
            return none();
        }
        MbrSector mbr = new MbrSector(first.get());
        if (mbr.isProtective()) {
            return protectedTable(mbr);
        }
        if (mbr.isTable(disk.size(), sectorSize)) {
            return new MbrReader(disk, sectorSize).read(mbr);
        }
        return Sectors.isZero(first.get()) ? orphanedTable() : none();
    }

    private static PartitionTable none() {
        return new PartitionTable(Kind.NONE, "", PartitionTable.USUAL_SECTOR, List.of(), List.of());
    }

    private PartitionTable protectedTable(MbrSector mbr) throws IOException {
        PartitionList found = new PartitionList(disk.size());
        if (mbr.hasOthersThanProtective()) {
            found.warn("The disk has a hybrid partition table; its GPT is used.");
        }
        Optional<GptHeader> header = new GptReader(disk).find(found);
        if (header.isEmpty()) {
            found.warn("The disk should have a GPT, but neither the primary nor the backup one can be read.");
            return found.table(Kind.GPT, "", PartitionTable.USUAL_SECTOR);
        }
        return table(header.get(), found);
    }

    /** A GPT without the MBR that protects it: somebody has wiped the first sector, or all of the beginning. */
    private PartitionTable orphanedTable() throws IOException {
        PartitionList found = new PartitionList(disk.size());
        GptReader reader = new GptReader(disk);
        Optional<GptHeader> header = reader.primary();
        if (header.isEmpty() && isBeginningZero()) {
            // else the backup is but what a file system on the whole disk has left over
            header = reader.lastSector();
        }
        if (header.isEmpty()) {
            return none();
        }
        found.warn("The protective MBR of the disk's GPT is missing"
                + (header.get().isPrimary() ? "." : ", and the primary GPT too; the backup is used."));
        return table(header.get(), found);
    }

    private boolean isBeginningZero() throws IOException {
        Optional<ByteBuffer> beginning = Sectors.read(disk, 0, START);
        return beginning.isPresent() && Sectors.isZero(beginning.get());
    }

    private PartitionTable table(GptHeader header, PartitionList found) throws IOException {
        header.addPartitions(disk, found);
        return found.table(Kind.GPT, header.diskId(), header.sectorSize());
    }
}
