// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.ContentVisitor;
import org.mirage.filesystem.ExtentVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;

/**
 * A node whose content lies in an archive.
 *
 * @param nodes all nodes of the tree
 * @param archive where the contents lie
 */
record TarNode(long id, NodeRecords nodes, BlockDevice archive) implements Node {

    private static final int PIECE = 1 << 18;

    @Override
    public NodeType type() {
        return nodes.type(id);
    }

    @Override
    public int permissions() {
        return nodes.permissions(id);
    }

    @Override
    public long owner() {
        return nodes.owner(id);
    }

    @Override
    public long group() {
        return nodes.group(id);
    }

    @Override
    public long size() {
        return nodes.size(id);
    }

    @Override
    public long seconds() {
        return nodes.seconds(id);
    }

    @Override
    public int nanoseconds() {
        return nodes.nanoseconds(id);
    }

    @Override
    public long links() {
        return nodes.links(id);
    }

    @Override
    public long major() {
        return type().isDevice() ? nodes.major(id) : 0;
    }

    @Override
    public long minor() {
        return type().isDevice() ? nodes.minor(id) : 0;
    }

    @Override
    public byte[] target() {
        return type() == NodeType.LINK ? nodes.target(id) : null;
    }

    @Override
    public List<Attribute> attributes() {
        return nodes.attributes(id);
    }

    @Override
    public long firstOffset() {
        return nodes.extents(id) == 0 ? -1 : nodes.archiveOffset(id, 0);
    }

    /** Visits nothing: the content lies in an archive, and nowhere on the volume. */
    @Override
    public void visitExtents(ExtentVisitor visitor) {
        // no extents
    }

    @Override
    public boolean encoded() {
        return type() == NodeType.FILE;
    }

    @Override
    public void visitContent(ContentVisitor visitor) throws IOException {
        ByteBuffer buffer = null;
        for (int i = 0; i < nodes.extents(id); i++) {
            long fileOffset = nodes.fileOffset(id, i);
            long archiveOffset = nodes.archiveOffset(id, i);
            long length = nodes.length(id, i);
            if (buffer == null) {
                buffer = ByteBuffer.allocate((int) Math.min(PIECE, nodes.extents(id) == 1 ? length : PIECE));
            }
            for (long done = 0; done < length;) {
                int part = (int) Math.min(buffer.capacity(), length - done);
                buffer.clear().limit(part);
                archive.read(archiveOffset + done, buffer);
                visitor.bytes(fileOffset + done, buffer.flip());
                done += part;
            }
        }
    }
}
