// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.util.List;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.ContentVisitor;
import org.mirage.filesystem.ExtentVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;

/** An inode in use. Its extents are read again when they are asked for. */
final class BtrfsNode implements Node {

    private final Volume volume;
    private final DataChecksums data;
    private final long id;
    private final Tree tree;
    private final InodeItem item;
    private final InodeParts parts;

    BtrfsNode(Volume volume, DataChecksums data, long id, Tree tree, InodeItem item, InodeParts parts) {
        this.volume = volume;
        this.data = data;
        this.id = id;
        this.tree = tree;
        this.item = item;
        this.parts = parts;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public NodeType type() {
        return item.type();
    }

    @Override
    public int permissions() {
        return item.mode() & 07777;
    }

    @Override
    public long owner() {
        return item.owner();
    }

    @Override
    public long group() {
        return item.group();
    }

    @Override
    public long size() {
        return switch (type()) {
            case FILE -> item.size();
            case LINK -> parts.target().length;
            default -> 0;
        };
    }

    @Override
    public long seconds() {
        return item.seconds();
    }

    @Override
    public int nanoseconds() {
        return (int) item.nanoseconds();
    }

    @Override
    public int flags() {
        return InodeFlags.of(item.flags());
    }

    @Override
    public long links() {
        return item.links();
    }

    /** As the kernel numbers devices within itself: 12 bits and 20 bits. */
    @Override
    public long major() {
        return type().isDevice() ? item.device() >>> 20 & 0xFFF : 0;
    }

    @Override
    public long minor() {
        return type().isDevice() ? item.device() & 0xFFFFF : 0;
    }

    @Override
    public byte[] target() {
        return parts.target() == null ? null : parts.target().clone();
    }

    @Override
    public List<Attribute> attributes() {
        return parts.attributes();
    }

    @Override
    public byte[] inline() {
        return parts.inline() == null ? null : parts.inline().clone();
    }

    @Override
    public long firstOffset() {
        return parts.firstAddress();
    }

    /** Extents that begin behind the size are space kept for growth and are left out. */
    @Override
    public void visitExtents(ExtentVisitor visitor) throws IOException {
        if (type() != NodeType.FILE || parts.inline() != null || parts.encoded()) {
            return;
        }
        FileExtents.visit(volume, tree, item.number(), extent -> {
            boolean wanted = extent.fileOffset() < item.size();
            if (wanted && !extent.isHole()) {
                visitor.extent(extent.fileOffset(), extent.address() + extent.skip(), extent.length(), extent.written());
            }
            return wanted;
        });
    }

    @Override
    public boolean encoded() {
        return parts.encoded();
    }

    @Override
    public long contentMark() throws IOException {
        return parts.encoded() ? ContentMark.of(tree, item) : 0;
    }

    @Override
    public void visitContent(ContentVisitor visitor) throws IOException {
        if (!parts.encoded()) {
            throw new UnsupportedOperationException("not encoded");
        }
        new EncodedContent(volume, data, item, visitor).visit(tree);
    }
}
