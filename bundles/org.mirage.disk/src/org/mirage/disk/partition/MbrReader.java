// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.partition.PartitionTable.Kind;

/** Primary and logical partitions, numbered as Linux numbers them (block/partitions/msdos.c). */
final class MbrReader {

    private static final int FIRST_LOGICAL = 5;
    /** Linux ends at 256 partitions. */
    private static final int MAX_LOGICAL = 250;
    private static final int MAX_EMPTY = 100;

    private final BlockDevice disk;
    private final int sectorSize;
    private final PartitionList found;
    private String id;
    private int next = FIRST_LOGICAL;

    MbrReader(BlockDevice disk, int sectorSize) {
        this.disk = disk;
        this.sectorSize = sectorSize;
        this.found = new PartitionList(disk.size());
    }

    PartitionTable read(MbrSector mbr) throws IOException {
        id = mbr.diskNumber() == 0 ? "" : String.format("%08x", mbr.diskNumber());
        for (MbrSector.Entry entry : mbr.entries()) {
            if (!entry.isExtended()) {
                found.add(partition(entry.slot() + 1, entry, 0));
            }
        }
        for (MbrSector.Entry entry : mbr.entries()) {
            if (entry.isExtended()) {
                follow(entry.start(), entry.count());
            }
        }
        return found.table(Kind.MBR, id, sectorSize);
    }

    private Partition partition(int number, MbrSector.Entry entry, long base) {
        String uuid = id.isEmpty() ? "" : String.format("%s-%02x", id, number);
        return new Partition(number, (base + entry.start()) * sectorSize, entry.count() * sectorSize,
                String.format("0x%02x", entry.type()), PartitionTypes.ofMbr(entry.type()), uuid, "", entry.active(), 0);
    }

    /** Goes along the chain of extended boot records, each of which tells of one partition and of the next record. */
    private void follow(long first, long count) throws IOException {
        Set<Long> seen = new HashSet<>();
        long record = first;
        long length = count;
        int empty = 0;
        while (empty < MAX_EMPTY && next < FIRST_LOGICAL + MAX_LOGICAL) {
            if (!seen.add(record)) {
                found.warn("The chain of logical partitions turns back on itself at sector " + record + "; what follows is not read.");
                return;
            }
            Optional<ByteBuffer> bytes = Sectors.read(disk, record * sectorSize, PartitionTable.USUAL_SECTOR);
            MbrSector sector = bytes.map(MbrSector::new).orElse(null);
            if (sector == null || !sector.hasSignature()) {
                found.warn("The chain of logical partitions breaks off at sector " + record + ".");
                return;
            }
            int before = next;
            addLogical(sector, record, length, first, count);
            empty = next == before ? empty + 1 : 0;
            Optional<MbrSector.Entry> link = sector.entries().stream().filter(MbrSector.Entry::isExtended).findFirst();
            if (link.isEmpty()) {
                return;
            }
            record = first + link.get().start();
            length = link.get().count();
        }
        found.warn("The chain of logical partitions is too long; what follows is not read.");
    }

    private void addLogical(MbrSector sector, long record, long length, long first, long count) {
        for (MbrSector.Entry entry : sector.entries()) {
            long start = record + entry.start();
            long end = start + entry.count();
            // the third and fourth entry often hold garbage
            boolean believable = entry.slot() < 2
                    || entry.start() + entry.count() <= length && start >= first && end <= first + count;
            if (!entry.isExtended() && believable && next < FIRST_LOGICAL + MAX_LOGICAL) {
                if (end > first + count) {
                    found.warn("Partition " + next + " reaches beyond the extended partition.");
                }
                found.add(partition(next++, entry, record));
            }
        }
    }
}
