// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.NodeType;

/** Makes nodes of inodes, with the checks of the kernel's {@code ext4_iget()}. */
final class NodeReader {

    private static final long ROOT = 2;

    private final ExtVolume volume;
    private final AttributeReader attributes;
    private final LinkTargets targets;
    private final long firstInode;
    private final long[] hidden;

    NodeReader(ExtVolume volume) {
        this.volume = volume;
        this.attributes = new AttributeReader(volume);
        this.targets = new LinkTargets(volume);
        ExtSuperblock superblock = volume.superblock();
        this.firstInode = superblock.firstInode();
        long[] quotas = superblock.quotaInodes();
        this.hidden = new long[] {quotas[0], quotas[1], quotas[2], superblock.orphanFileInode()};
    }

    /** True when a number can be that of a node: the root, or none of those that the file system keeps for itself. */
    boolean isVisible(long number) {
        if (number < firstInode) {
            return number == ROOT;
        }
        for (long own : hidden) {
            if (number == own) {
                return false;
            }
        }
        return number <= volume.superblock().inodes();
    }

    /** True when the inode is in use as a node; not yet that it makes sense. */
    boolean isLive(RawInode inode) {
        return inode.links() > 0 && inode.mode() != 0 && !inode.has(RawInode.FLAG_EA_INODE) && isVisible(inode.number());
    }

    /**
     * Makes the node of a live inode.
     *
     * @param problems takes what of it cannot be read without making the node as a whole unreadable
     */
    ExtNode read(RawInode inode, Consumer<String> problems) throws IOException {
        if (!inode.checksumFits()) {
            volume.warnings().add("checksum error in inode " + inode.number());
        }
        check(inode);
        if (inode.modificationExtra() >>> 2 > 999_999_999) {
            problems.accept("its time has more nanoseconds than a second");
        }
        List<Attribute> list = attributes.read(inode, problems);
        byte[] target = inode.type() == NodeType.LINK ? targets.read(inode) : null;
        byte[] inline = null;
        if (inode.type() == NodeType.FILE && inode.has(RawInode.FLAG_INLINE_DATA)
                && !InlineData.isHole(volume.superblock(), inode)) {
            inline = InlineData.of(volume.superblock(), inode, inode.size());
        }
        return new ExtNode(volume, inode, list, target, inline);
    }

    private void check(RawInode inode) throws DamagedException {
        if (inode.type() == null) {
            throw new DamagedException("its mode names no type, 0" + Integer.toOctalString(inode.mode()));
        }
        int extra = inode.extraSize();
        if (extra % 4 != 0 || RawInode.OLD_SIZE + extra > volume.superblock().inodeSize()) {
            throw new DamagedException("it claims " + extra + " bytes of extra fields");
        }
        if (inode.size() < 0) {
            throw new DamagedException("it claims a size of " + Long.toUnsignedString(inode.size()));
        }
        if (inode.has(RawInode.FLAG_INLINE_DATA | RawInode.FLAG_EXTENTS)) {
            throw new DamagedException("it claims both inline data and extents");
        }
    }
}
