// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.resizing;

import java.util.Comparator;
import java.util.Set;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MirageException;
import org.mirage.engine.PartitionPurpose;
import org.mirage.store.DiskLayout;
import org.mirage.store.PartitionRecord;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRange;
import org.mirage.store.VolumeRecord;

/**
 * How a disk gets another size, and the root file system, which has to be the last on it, with it.
 *
 * @param root the volume of the root file system
 * @param disk which disk it ends on
 * @param partition that it lies on; null where it has the whole disk
 * @param length bytes of that partition afterwards
 * @param size bytes of the disk afterwards
 * @param smaller whether the disk becomes smaller
 */
record ResizePlan(VolumeRecord root, int disk, PartitionRecord partition, long length, long size, boolean smaller) {

    private static final long MIB = 1 << 20;
    private static final int SECTOR = 512;
    /** Behind the last partition of a GPT: its backup, of 128 entries or more. */
    private static final long GPT_TAIL = 1 << 16;
    private static final long MBR_LIMIT = 0xffff_ffffL * SECTOR;
    private static final Set<String> EXT = Set.of("ext2", "ext3", "ext4");
    private static final Set<String> GROW = Set.of("ext2", "ext3", "ext4", "xfs", "btrfs");
    /** Types of a partition that holds others. */
    private static final Set<String> EXTENDED = Set.of("05", "0f", "85", "5", "f");

    /**
     * Finds out how it is done.
     *
     * @param root place of the root's volume among those of the version
     * @param wanted bytes; whole MiB are made of it
     * @throws MirageException when it cannot be done
     */
    static ResizePlan of(VersionRecord record, int root, long wanted) throws MirageException {
        VolumeRecord volume = record.volumes().get(root);
        if (volume.ranges().isEmpty()) {
            throw new MirageException("Where the root file system lies is not known, so no disk gets another size");
        }
        VolumeRange last = volume.ranges().getLast();
        DiskLayout disk = record.disks().get(last.disk());
        long size = Math.ceilDiv(wanted, MIB) * MIB;
        boolean smaller = size < disk.size();
        checkFileSystem(volume, smaller);
        if (disk.sectorSize() != SECTOR) {
            throw new MirageException("The disk has sectors of " + disk.sectorSize() + " bytes; only those of 512 are resized");
        }
        if (disk.table().isEmpty()) {
            if (isLogical(volume) || last.offset() != 0) {
                throw new MirageException("The disk has no partition table that could be changed");
            }
            return checked(new ResizePlan(volume, last.disk(), null, size, size, smaller));
        }
        PartitionRecord partition = partition(record, volume, last, disk);
        boolean gpt = disk.table().equals("gpt");
        if (!gpt && size > MBR_LIMIT) {
            throw new MirageException("A disk with an MBR has at most " + ByteCount.show(MBR_LIMIT) + "; it would need a GPT");
        }
        long end = (gpt ? size - GPT_TAIL : size) / MIB * MIB;
        long length = end - partition.offset();
        // a partition that goes on into the last MiB of its disk shall not lose anything when that grows by less
        return checked(new ResizePlan(volume, last.disk(), partition, smaller ? length : Math.max(length, partition.length()), size, smaller));
    }

    private static void checkFileSystem(VolumeRecord volume, boolean smaller) throws MirageException {
        if (!smaller && !GROW.contains(volume.type())) {
            throw new MirageException("The root file system is " + volume.type() + ", which is not made larger here; ext4, XFS and Btrfs are");
        }
        if (smaller && !EXT.contains(volume.type())) {
            throw new MirageException("The root file system is " + volume.type() + ", which "
                    + (volume.type().equals("xfs") ? "cannot be made smaller" : "is not made smaller here") + "; ext4 can");
        }
        if (smaller && isLogical(volume)) {
            throw new MirageException("The root file system is on the logical volume " + volume.device() + "; these are made larger only");
        }
        if (volume.type().equals("btrfs") && volume.ranges().stream().map(VolumeRange::disk).distinct().count() > 1) {
            throw new MirageException("The root file system is on several disks; which one shall get another size is not known");
        }
    }

    private static PartitionRecord partition(VersionRecord record, VolumeRecord volume, VolumeRange last, DiskLayout disk) throws MirageException {
        PartitionRecord own = disk.partitions().stream().filter(one -> !EXTENDED.contains(one.type()) && one.offset() <= last.offset()
                && last.offset() + last.length() <= one.offset() + one.length()).findFirst()
                .orElseThrow(() -> new MirageException("The root file system lies on no partition"));
        if (!isLogical(volume) && own.offset() != last.offset()) {
            throw new MirageException("The root file system does not begin where its partition does");
        }
        if (disk.table().equals("dos") && own.number() > 4) {
            throw new MirageException("The root file system is on the logical partition " + own.number() + " of an MBR; only primary ones are resized");
        }
        PartitionRecord behind = disk.partitions().stream().max(Comparator.comparing(PartitionRecord::offset)).orElseThrow();
        if (behind.offset() > own.offset()) {
            VolumeRecord holds = record.volumes().stream().filter(one -> one.ranges().stream()
                    .anyMatch(range -> range.disk() == last.disk() && range.offset() == behind.offset())).findFirst().orElse(null);
            throw new MirageException("Partition " + behind.number() + " (" + PartitionPurpose.of(behind, holds)
                    + ") lies behind that of the root file system, which has to be the last one on its disk to get another size");
        }
        return own;
    }

    private static ResizePlan checked(ResizePlan plan) throws MirageException {
        if (plan.smaller && plan.length < plan.root.usedBytes()) {
            throw new MirageException("The files on the root file system take " + ByteCount.show(plan.root.usedBytes())
                    + ", which do not fit on a disk of " + ByteCount.show(plan.size));
        }
        return plan;
    }

    /** True when the root is a logical volume. */
    boolean logical() {
        return isLogical(root);
    }

    private static boolean isLogical(VolumeRecord volume) {
        int slash = volume.device().indexOf('/');
        return slash > 0 && volume.device().indexOf('[') != slash - 1;
    }

    /** Group and name of the root's logical volume; empty when it is none. */
    String logicalVolume() {
        int tree = root.device().indexOf('[');
        return !logical() ? "" : tree < 0 ? root.device() : root.device().substring(0, tree);
    }

    /** True for file systems that resize2fs(8) changes. */
    boolean ext() {
        return EXT.contains(root.type());
    }

    /** Where the partition begins, in bytes. */
    long offset() {
        return partition == null ? 0 : partition.offset();
    }
}
