// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.NodeType;

/** Makes nodes of inodes, with the checks of the kernel's {@code xfs_dinode_verify()}. */
final class NodeReader {

    private static final int LONGEST_TARGET = 1024;

    private final XfsVolume volume;

    NodeReader(XfsVolume volume) {
        this.volume = volume;
    }

    /**
     * Makes the node of a live inode.
     *
     * @param problems takes what of it cannot be read without making the node as a whole unreadable
     */
    XfsNode read(RawInode inode, Consumer<String> problems) throws IOException {
        check(inode);
        if (inode.nanoseconds() >= 1_000_000_000) {
            problems.accept("its time has more nanoseconds than a second");
        }
        List<Attribute> attributes = new AttributeReader(volume, inode, problems).read();
        byte[] target = inode.type() == NodeType.LINK ? target(inode) : null;
        return new XfsNode(volume, inode, attributes, target);
    }

    private void check(RawInode inode) throws DamagedException {
        if (!inode.hasMagic()) {
            throw new DamagedException("no inode stands in its place");
        }
        if (volume.superblock().hasChecksums()) {
            if (!inode.checksumFits()) {
                throw new DamagedException("its checksum does not fit");
            }
            if (inode.version() != 3 || inode.claimedNumber() != inode.number()
                    || !volume.isOwnUuid(inode.bytes(), inode.uuidOffset())) {
                throw new DamagedException("it says to be inode " + Long.toUnsignedString(inode.claimedNumber())
                        + " of version " + inode.version());
            }
        } else if (inode.version() != 1 && inode.version() != 2) {
            throw new DamagedException("it is of version " + inode.version());
        }
        if (inode.type() == null) {
            throw new DamagedException("its mode names no type, 0" + Integer.toOctalString(inode.mode()));
        }
        if (inode.size() < 0) {
            throw new DamagedException("it claims a size of " + Long.toUnsignedString(inode.size()));
        }
        int format = inode.format();
        boolean fits = switch (inode.type()) {
            case FILE -> format == RawInode.FORMAT_EXTENTS || format == RawInode.FORMAT_TREE;
            case DIRECTORY -> format >= RawInode.FORMAT_LOCAL && format <= RawInode.FORMAT_TREE;
            case LINK -> format == RawInode.FORMAT_LOCAL || format == RawInode.FORMAT_EXTENTS;
            default -> format == RawInode.FORMAT_DEVICE;
        };
        if (!fits) {
            throw new DamagedException("its data fork is of kind " + format);
        }
        if (inode.type().isDevice()) {
            Fork.data(volume, inode).local(4);
        }
    }

    private byte[] target(RawInode inode) throws IOException {
        long size = inode.size();
        if (size == 0 || size > LONGEST_TARGET) {
            throw new DamagedException("it is a symbolic link with a target of " + size + " bytes");
        }
        Fork fork = Fork.data(volume, inode);
        byte[] target = fork.format() == RawInode.FORMAT_LOCAL ? fork.local((int) size)
                : RemoteTarget.read(volume, inode, fork);
        for (byte b : target) {
            if (b == 0) {
                throw new DamagedException("it is a symbolic link with a NUL in its target");
            }
        }
        return target;
    }
}
