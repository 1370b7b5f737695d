// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.ExtentVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.fat.ChainExtents;
import org.mirage.filesystem.reading.DosAttributes;
import org.mirage.filesystem.reading.FirstExtent;

/**
 * A file or folder as Linux shows it when it is mounted without options: owned by root, with the permissions that a mask
 * of 022 leaves ({@code exfat_make_mode()}).
 */
final class ExfatNode implements Node {

    private final ExfatVolume volume;
    private final EntrySet set;
    private final Stream stream;
    private final String unreadable;

    /**
     * @param set null for the root directory
     * @param unreadable why its content cannot be read, or null
     */
    ExfatNode(ExfatVolume volume, EntrySet set, String unreadable) {
        this.volume = volume;
        this.set = set;
        this.stream = set == null ? volume.root() : set.stream(volume);
        this.unreadable = unreadable;
    }

    @Override
    public long id() {
        return set == null ? ExfatTree.ROOT : set.id();
    }

    @Override
    public NodeType type() {
        return set == null || set.isDirectory() ? NodeType.DIRECTORY : NodeType.FILE;
    }

    @Override
    public int permissions() {
        return dosAttributes().permissions(type());
    }

    @Override
    public long owner() {
        return 0;
    }

    @Override
    public long group() {
        return 0;
    }

    @Override
    public long size() {
        return type() == NodeType.FILE ? stream.length() : 0;
    }

    /** 0 for the root directory, which has no time. */
    @Override
    public long seconds() {
        return set == null ? 0 : set.seconds();
    }

    @Override
    public int nanoseconds() {
        return set == null ? 0 : set.nanoseconds();
    }

    @Override
    public int flags() {
        return dosAttributes().flags();
    }

    /** The root directory has none. */
    private DosAttributes dosAttributes() {
        return set == null ? new DosAttributes(0) : set.attributes();
    }

    @Override
    public long links() {
        return 1;
    }

    @Override
    public long firstOffset() throws IOException {
        return type() != NodeType.FILE || unreadable != null ? -1 : FirstExtent.of(this);
    }

    /** What has not been written yet reads as zero, whatever lies there. */
    @Override
    public void visitExtents(ExtentVisitor visitor) throws IOException {
        if (unreadable != null) {
            throw new DamagedException(unreadable);
        }
        if (size() == 0) {
            return;
        }
        long valid = stream.valid();
        ExtentVisitor divided = (at, on, length, written) -> {
            long now = Math.clamp(valid - at, 0, length);
            if (now > 0) {
                visitor.extent(at, on, now, true);
            }
            if (now < length) {
                visitor.extent(at + now, on + now, length - now, false);
            }
        };
        // the rest of the last cluster is behind the end, and not the same as what was never written
        boolean whole = valid == stream.length();
        new ChainExtents(volume.boot().clusterSize(), volume.boot()::offset, whole ? visitor : divided).visit(stream, stream.length());
    }
}
