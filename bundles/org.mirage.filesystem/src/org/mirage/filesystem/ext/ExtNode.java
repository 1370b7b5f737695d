// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.util.List;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.ExtentVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.reading.FirstExtent;

/** An inode in use; what needs reading besides the inode itself has been read, but for the extents. */
final class ExtNode implements Node {

    private static final int MOST_NANOSECONDS = 999_999_999;

    private final ExtVolume volume;
    private final RawInode raw;
    private final NodeType type;
    private final List<Attribute> attributes;
    private final byte[] target;
    private final byte[] inline;

    ExtNode(ExtVolume volume, RawInode raw, List<Attribute> attributes, byte[] target, byte[] inline) {
        this.volume = volume;
        this.raw = raw;
        this.type = raw.type();
        this.attributes = attributes;
        this.target = target;
        this.inline = inline;
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

    /** The sign of the 32 bits stays, the two extra bits count epochs of 2^32 s ({@code ext4_decode_extra_time()}). */
    @Override
    public long seconds() {
        return raw.modificationTime() + ((raw.modificationExtra() & 3L) << 32);
    }

    @Override
    public int nanoseconds() {
        return Math.min(raw.modificationExtra() >>> 2, MOST_NANOSECONDS);
    }

    @Override
    public int flags() {
        return ExtFlags.of(raw.flags());
    }

    @Override
    public long project() {
        return raw.project();
    }

    @Override
    public long links() {
        return raw.links();
    }

    /** Small numbers stand in the first word as 16 bits, others in the second ({@code old_decode_dev()}, {@code new_decode_dev()}). */
    @Override
    public long major() {
        if (!type.isDevice()) {
            return 0;
        }
        return raw.blockWord(0) != 0 ? raw.blockWord(0) >>> 8 & 0xFF : raw.blockWord(1) >>> 8 & 0xFFF;
    }

    @Override
    public long minor() {
        if (!type.isDevice()) {
            return 0;
        }
        int word = raw.blockWord(1);
        return raw.blockWord(0) != 0 ? raw.blockWord(0) & 0xFF : word & 0xFF | word >>> 12 & 0xFFF00;
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
    public byte[] inline() {
        return inline == null ? null : inline.clone();
    }

    @Override
    public long firstOffset() throws IOException {
        return FirstExtent.of(this);
    }

    /** Extents that begin behind the size are no content (space kept for growth, fs-verity's tree) and are left out. */
    @Override
    public void visitExtents(ExtentVisitor visitor) throws IOException {
        if (type != NodeType.FILE || inline != null) {
            return;
        }
        long size = raw.size();
        int blockSize = volume.superblock().blockSize();
        BlockMap.visit(volume, raw, (logical, physical, count, written) -> {
            if (logical * blockSize < size) {
                visitor.extent(logical * blockSize, physical * blockSize, count * blockSize, written);
            }
        });
    }
}
