// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import java.io.IOException;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.RangeVisitor;
import org.mirage.filesystem.bytes.LittleEndian;
import org.mirage.filesystem.ext.ExtFeature;
import org.mirage.filesystem.ext.ExtSuperblock;
import org.mirage.filesystem.ext.ExtVolume;
import org.mirage.filesystem.ext.RawInode;

/**
 * What the kernel would make of a volume at mounting it read-write, done in memory: the journal's transactions and
 * fast commits are replayed, nothing is written (kernel: {@code fs/jbd2/recovery.c}, {@code fs/ext4/fast_commit.c}).
 * Where the kernel would refuse to mount, so does this.
 *
 * <p>Orphaned inodes need nothing: those without names are no nodes even before the kernel deletes them, and what
 * others have behind their end is no content. Their blocks are still called used, as they have to be.
 */
public final class Recovery {

    private static final int SIZE_LOW = 0x4;
    private static final int SIZE_HIGH = 0x6C;
    private static final int MODE = 0x0;
    private static final int LINKS = 0x1A;
    private static final int FLAGS = 0x20;
    private static final int REGULAR_FILE = 0100600;
    private static final int EXTENT_MAGIC = 0xF30A;

    private final BlockDevice view;
    private final ReplayedDevice replayed;
    private final Changes changes;

    private Recovery(BlockDevice view, ReplayedDevice replayed, Changes changes) {
        this.view = view;
        this.replayed = replayed;
        this.changes = changes;
    }

    /**
     * Recovers a volume, where that is needed.
     *
     * @param volume as it stands on the device
     * @throws DamagedException when the journal cannot be replayed; then no tree can be had
     */
    public static Recovery of(ExtVolume volume) throws IOException {
        ExtSuperblock superblock = volume.superblock();
        Recovery none = new Recovery(volume.device(), null, Changes.NONE);
        if (!superblock.has(ExtFeature.NEEDS_RECOVERY)) {
            return none; // whatever stands in the journal, the kernel wipes it
        }
        if (!superblock.has(ExtFeature.HAS_JOURNAL)) {
            throw new DamagedException("the volume needs recovery, but has no journal");
        }
        if (superblock.journalInode() == 0 || superblock.journalDevice() != 0) {
            throw new DamagedException("the volume was in use, and its journal lies on another device: without it no "
                    + "tree can be had");
        }
        JournalFile file = open(volume);
        JournalSuperblock journal = new JournalSuperblock(file.read(0), file.blocks());
        if (journal.isOld() && (superblock.has(ExtFeature.METADATA_CSUM) || superblock.has(ExtFeature.BIT64))) {
            throw new DamagedException("the journal is too old for the volume; the kernel would not mount it");
        }
        if (journal.error() != 0) {
            volume.warnings().add("the journal notes that the kernel met errors on the volume before: e2fsck has work to do");
        }
        return journal.start() == 0 ? none : replay(volume, file, journal);
    }

    private static Recovery replay(ExtVolume volume, JournalFile file, JournalSuperblock journal) throws IOException {
        ScanPass scan = new ScanPass(file, journal);
        scan.run();
        List<FastTag> tags = journal.hasFastCommits()
                ? FastCommitScan.find(file, journal, scan.end(), volume.superblock().inodeSize()) : List.of();
        long blocks = volume.device().size() / journal.blockSize();
        RevokePass revokes = new RevokePass(file, journal, scan.end(), blocks);
        run(revokes, scan.end());
        ReplayPass replay = new ReplayPass(file, journal, scan.end(), revokes, blocks);
        run(replay, scan.end());
        ReplayedDevice device = new ReplayedDevice(volume.device(), file, journal.blockSize(), replay.places());
        Changes changes = Changes.NONE;
        if (!tags.isEmpty()) {
            changes = new FastCommitReplay(new ExtVolume(device, volume.warnings()), tags).run(device);
        }
        return new Recovery(device, device, changes);
    }

    private static void run(LogPass pass, int end) throws IOException {
        pass.run();
        if (pass.sequence() != end) {
            throw new DamagedException("the journal's log ends at transaction " + Integer.toUnsignedString(pass.sequence())
                    + " when read once more, and not at " + Integer.toUnsignedString(end));
        }
    }

    private static JournalFile open(ExtVolume volume) throws IOException {
        RawInode inode = volume.inode(volume.superblock().journalInode());
        try {
            return new JournalFile(volume, inode);
        } catch (DamagedException e) {
            RawInode backup = backup(volume, inode);
            if (backup == null) {
                throw e;
            }
            volume.warnings().add("the inode of the journal is damaged (" + e.getMessage()
                    + "); its copy in the superblock was taken instead");
            return new JournalFile(volume, backup);
        }
    }

    /** The journal's inode made of its copy in the superblock, as e2fsck does; null when there is none. */
    private static RawInode backup(ExtVolume volume, RawInode damaged) {
        ExtSuperblock superblock = volume.superblock();
        if (superblock.journalBackupType() != 1) {
            return null;
        }
        byte[] copy = superblock.journalBackup();
        byte[] bytes = new byte[superblock.inodeSize()];
        System.arraycopy(copy, 0, bytes, RawInode.BLOCK_OFFSET, RawInode.BLOCK_BYTES);
        System.arraycopy(copy, RawInode.BLOCK_BYTES, bytes, SIZE_HIGH, 4);
        System.arraycopy(copy, RawInode.BLOCK_BYTES + 4, bytes, SIZE_LOW, 4);
        LittleEndian.put16(bytes, MODE, REGULAR_FILE);
        LittleEndian.put16(bytes, LINKS, 1);
        boolean extents = LittleEndian.u16(copy, 0) == EXTENT_MAGIC;
        LittleEndian.put32(bytes, FLAGS, extents ? RawInode.FLAG_EXTENTS : 0);
        return new RawInode(superblock, damaged.number(), bytes, 0);
    }

    /** The volume as it is after recovery; the device itself where there is nothing to replay. */
    public BlockDevice view() {
        return view;
    }

    /** What recovery changes that {@link #view()} does not show. */
    public Changes changes() {
        return changes;
    }

    /** Visits the blocks in which {@link #view()} differs from the device, in rising order, joined. */
    public void visitReplayed(RangeVisitor visitor) throws IOException {
        if (replayed != null) {
            replayed.visitDifferent(visitor);
        }
    }
}
