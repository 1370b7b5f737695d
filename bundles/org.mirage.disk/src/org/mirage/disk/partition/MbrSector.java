// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A sector that may be a master or extended boot record: four entries of 16 bytes at 446, a signature at 510.
 *
 * <p>As in Linux (block/partitions/msdos.c) entries count only if all boot indicators are 0 or 0x80.
 */
final class MbrSector {

    private static final int ENTRIES = 446;
    private static final int ENTRY_LENGTH = 16;
    private static final int SIGNATURE = 0xaa55;
    private static final int PROTECTIVE = 0xee;
    /** AIX writes this over its boot record, whose entries then mean nothing. */
    private static final int AIX = 0xc1d4c2c9;

    private final ByteBuffer bytes;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One entry in use.
     *
     * @param slot from 0 to 3
     * @param start in sectors, from where depends on the record
     * @param count in sectors
     */
    record Entry(int slot, boolean active, int type, long start, long count) {

        boolean isExtended() {
            return type == 0x05 || type == 0x0f || type == 0x85;
        }
    }

    /** @param bytes 512 bytes, little-endian */
    MbrSector(ByteBuffer bytes) {
        this.bytes = bytes;
        for (int slot = 0; slot < 4; slot++) {
            int at = ENTRIES + slot * ENTRY_LENGTH;
            Entry entry = new Entry(slot, bytes.get(at) == (byte) 0x80, Byte.toUnsignedInt(bytes.get(at + 4)),
                    Integer.toUnsignedLong(bytes.getInt(at + 8)), Integer.toUnsignedLong(bytes.getInt(at + 12)));
            if (entry.count > 0) {
                entries.add(entry);
            }
        }
    }

    boolean hasSignature() {
        return Short.toUnsignedInt(bytes.getShort(510)) == SIGNATURE;
    }

    List<Entry> entries() {
        return entries;
    }

    long diskNumber() {
        return Integer.toUnsignedLong(bytes.getInt(440));
    }

    boolean isProtective() {
        return hasSignature() && entries.stream().anyMatch(entry -> entry.type == PROTECTIVE);
    }

    boolean hasOthersThanProtective() {
        return entries.stream().anyMatch(entry -> entry.type != PROTECTIVE);
    }

    /** Whether this is a table, and not a file system's boot sector, which ends with the same signature. */
    boolean isTable(long diskSize, int sectorSize) {
        if (!hasSignature() || bytes.getInt(0) == AIX || !hasValidIndicators()) {
            return false;
        }
        if (BootSector.isFileSystem(bytes)) {
            return entriesMakeSense(diskSize, sectorSize);
        }
        return !entries.isEmpty() || diskNumber() != 0;
    }

    private boolean hasValidIndicators() {
        for (int slot = 0; slot < 4; slot++) {
            if ((bytes.get(ENTRIES + slot * ENTRY_LENGTH) & 0x7f) != 0) {
                return false;
            }
        }
        return true;
    }

    /** In a boot sector's code four entries that lie on the disk one beside the other do not come about by chance. */
    private boolean entriesMakeSense(long diskSize, int sectorSize) {
        PartitionList fitting = new PartitionList(diskSize);
        for (Entry entry : entries) {
            fitting.add(new Partition(entry.slot + 1, entry.start * sectorSize, entry.count * sectorSize, "", "", "", "", false, 0));
        }
        PartitionTable table = fitting.table(PartitionTable.Kind.MBR, "", sectorSize);
        return !entries.isEmpty() && table.warnings().isEmpty()
                && entries.stream().allMatch(entry -> entry.start > 0 && entry.type != 0);
    }
}
