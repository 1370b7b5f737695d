// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import java.io.IOException;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.KernelOnlyException;
import org.mirage.filesystem.RangeVisitor;
import org.mirage.filesystem.xfs.XfsSuperblock;
import org.mirage.filesystem.xfs.XfsVolume;

/**
 * What the kernel would make of a volume at mounting it, done in memory: the log is replayed, nothing is written (kernel:
 * {@code fs/xfs/xfs_log_recover.c}). Where the kernel would refuse to mount, so does this; what it would have to finish
 * afterwards in the way of its own driver is left to it.
 *
 * <p>Inodes without names need nothing: they are no nodes even before the kernel frees them, and their blocks are still
 * called used, as they have to be.
 */
public final class Recovery {

    private static final int LITTLE_ENDIAN = 1;
    private static final int KNOWN_LOG_FEATURES = 1;

    private final BlockDevice view;
    private final Overlay overlay;

    private Recovery(BlockDevice view, Overlay overlay) {
        this.view = view;
        this.overlay = overlay;
    }

    /**
     * Recovers a volume, where that is needed.
     *
     * @param volume as it stands on the device
     * @throws KernelOnlyException when only the kernel's own driver can do it exactly
     * @throws DamagedException when the log cannot be replayed; then no tree can be had
     */
    public static Recovery of(XfsVolume volume) throws IOException {
        XfsSuperblock superblock = volume.superblock();
        if (superblock.logStart() == 0) {
            throw new DamagedException("the log of the volume lies on another device: without it no tree can be had, as it may "
                    + "hold the newest changes");
        }
        LogArea area = new LogArea(volume);
        LogBounds bounds = LogBounds.find(area);
        if (bounds.isClean()) {
            return new Recovery(volume.device(), null);
        }
        if ((superblock.logFeatures() & ~KNOWN_LOG_FEATURES) != 0) {
            throw new KernelOnlyException("the log has features that no reader here knows: 0x"
                    + Integer.toHexString(superblock.logFeatures() & ~KNOWN_LOG_FEATURES));
        }
        Overlay overlay = replay(volume, area, bounds);
        return new Recovery(overlay, overlay);
    }

    private static Overlay replay(XfsVolume volume, LogArea area, LogBounds bounds) throws IOException {
        Cancellations cancellations = new Cancellations();
        Intents intents = new Intents();
        visit(area, bounds, (sequence, items) -> first(items, cancellations, intents));
        intents.requireFinished();
        Overlay overlay = new Overlay(volume.device());
        Replay replay = new Replay(volume, overlay, cancellations);
        visit(area, bounds, replay::transaction);
        replay.end();
        return overlay;
    }

    private static void visit(LogArea area, LogBounds bounds, Transactions.Visitor visitor) throws IOException {
        Transactions transactions = new Transactions(visitor);
        new LogRecords(area).visit(bounds.tail(), bounds.head(), (header, data) -> {
            if (header.format() != LITTLE_ENDIAN) {
                throw new KernelOnlyException("the log was written by a machine of another kind, " + header.format());
            }
            if (!header.isOf(area.volume().superblock().uuid())) {
                throw new DamagedException("the log is of another file system");
            }
            transactions.record(header, data);
        });
    }

    /** What has to be known of the whole log before anything of it is replayed. */
    private static void first(List<LogItem> items, Cancellations cancellations, Intents intents) throws DamagedException {
        for (LogItem item : items) {
            switch (item.type()) {
                case LogItem.BUFFER -> {
                    BufferItem buffer = new BufferItem(item);
                    if (buffer.isGivenUp()) {
                        cancellations.add(buffer.block(), buffer.blocks());
                    }
                }
                case LogItem.INODE, LogItem.INODES_CREATED, LogItem.QUOTA, LogItem.QUOTA_OFF -> { }
                default -> {
                    if (!intents.take(item)) {
                        throw new KernelOnlyException("the log holds changes of unknown kind 0x"
                                + Integer.toHexString(item.type()) + ": the volume has to be read by libguestfs");
                    }
                }
            }
        }
    }

    /** The volume as it is after recovery; the device itself where there is nothing to replay. */
    public BlockDevice view() {
        return view;
    }

    /** Visits the ranges in which {@link #view()} differs from the device, in rising order, joined. */
    public void visitReplayed(RangeVisitor visitor) throws IOException {
        if (overlay != null) {
            overlay.visitDifferent(visitor);
        }
    }
}
