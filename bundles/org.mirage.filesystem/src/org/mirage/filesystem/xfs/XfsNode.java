// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i32;

import java.io.IOException;
import java.util.List;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.ExtentVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.reading.FirstExtent;

/** An inode in use; what needs reading besides the inode itself has been read, but for the extents. */
final class XfsNode implements Node {

    private static final int MOST_NANOSECONDS = 999_999_999;

    private final XfsVolume volume;
    private final RawInode raw;
    private final NodeType type;
    private final List<Attribute> attributes;
    private final byte[] target;

    XfsNode(XfsVolume volume, RawInode raw, List<Attribute> attributes, byte[] target) {
        this.volume = volume;
        this.raw = raw;
        this.type = raw.type();
        this.attributes = attributes;
        this.target = target;
    }

    /** The inode as it stands on the volume. */
    RawInode raw() {
        return raw;
    }

    @Override
    public long id() {
        return raw.number();
    }

    @Override
    public NodeType type() {
        return type;
    }

    @Override
    public int permissions() {
        return raw.mode() & 07777;
    }

    @Override
    public long owner() {
        return raw.owner();
    }

    @Override
    public long group() {
        return raw.group();
    }

    @Override
    public long size() {
        return switch (type) {
            case FILE -> raw.size();
            case LINK -> target.length;
            default -> 0;
        };
    }

    @Override
    public long seconds() {
        return raw.seconds();
    }

    @Override
    public int nanoseconds() {
        return (int) Math.min(raw.nanoseconds(), MOST_NANOSECONDS);
    }

    @Override
    public int flags() {
        return XfsFlags.of(raw);
    }

    @Override
    public long project() {
        return raw.project();
    }

    @Override
    public long links() {
        return raw.links();
    }

    /** Device numbers are stored in the form of System V: 14 bits of major number, 18 of minor. */
    @Override
    public long major() {
        return type.isDevice() ? i32(raw.bytes(), raw.forksOffset()) >>> 18 & 0x3FFF : 0;
    }

    @Override
    public long minor() {
        return type.isDevice() ? i32(raw.bytes(), raw.forksOffset()) & 0x3FFFF : 0;
    }

    @Override
    public byte[] target() {
        return target == null ? null : target.clone();
    }

    @Override
    public List<Attribute> attributes() {
        return attributes;
    }

    @Override
    public long firstOffset() throws IOException {
        return FirstExtent.of(this);
    }

    /** Extents that begin behind the size are no content (space kept for growth) and are left out. */
    @Override
    public void visitExtents(ExtentVisitor visitor) throws IOException {
        if (type != NodeType.FILE) {
            return;
        }
        if ((raw.flags() & RawInode.FLAG_REAL_TIME) != 0) {
            throw new DamagedException("its content lies on the real-time device of the file system, which is another than "
                    + "this volume");
        }
        long size = raw.size();
        int log = volume.superblock().blockLog();
        Fork.data(volume, raw).visit((logical, offset, count, written) -> {
            if (logical << log < size) {
                visitor.extent(logical << log, offset, count << log, written);
            }
        });
    }
}
