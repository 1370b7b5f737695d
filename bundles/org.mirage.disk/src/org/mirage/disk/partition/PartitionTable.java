// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import java.io.IOException;
import java.util.List;
import org.mirage.disk.BlockDevice;

/**
 * How a disk is divided.
 *
 * <p>A disk without partitions, of whatever kind its table is, may itself be one volume: boot loaders leave an empty
 * MBR before a file system.
 *
 * @param id the GUID of a GPT's disk, the number of an MBR's disk in eight hexadecimal digits; empty when there is none
 * @param sectorSize in bytes, as the table counts
 * @param partitions in the order of their numbers; they do not overlap and lie within the disk. The extended partition
 *     that holds an MBR's logical ones is not among them
 * @param warnings what is wrong with the table, as sentences
 * @param cutOff numbers of the partitions that by the table go on where the disk ends, or begin beyond its end
 */
public record PartitionTable(
        Kind kind, String id, int sectorSize, List<Partition> partitions, List<String> warnings, List<Integer> cutOff) {

    /** The kinds of partition tables that are read. */
    public enum Kind {
        NONE,
        MBR,
        GPT
    }

    static final int USUAL_SECTOR = 512;
    private static final int LARGEST_SECTOR = 64 << 10;

    public PartitionTable {
        partitions = List.copyOf(partitions);
        warnings = List.copyOf(warnings);
        cutOff = List.copyOf(cutOff);
    }

    /** A table whose partitions all lie on the disk. */
    public PartitionTable(Kind kind, String id, int sectorSize, List<Partition> partitions, List<String> warnings) {
        this(kind, id, sectorSize, partitions, warnings, List.of());
    }

    /** Reads the table of a disk; the sector size of a GPT is found out, an MBR is taken to count sectors of 512 bytes. */
    public static PartitionTable read(BlockDevice disk) throws IOException {
        return new TableReader(disk).read(USUAL_SECTOR);
    }

    /** Reads the table of a disk whose logical sector size is known, in bytes. */
    public static PartitionTable read(BlockDevice disk, int sectorSize) throws IOException {
        if (sectorSize < USUAL_SECTOR || sectorSize > LARGEST_SECTOR || Integer.bitCount(sectorSize) != 1) {
            throw new IllegalArgumentException("no sector size: " + sectorSize);
        }
        return new TableReader(disk).read(sectorSize);
    }
}
