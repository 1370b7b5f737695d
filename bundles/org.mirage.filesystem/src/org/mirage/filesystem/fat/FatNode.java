// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.ExtentVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.reading.DosAttributes;
import org.mirage.filesystem.reading.FirstExtent;

/**
 * A file or folder as Linux shows it when it is mounted without options: owned by root, with the permissions that a mask
 * of 022 leaves ({@code fat_make_mode()}), changed in two seconds' steps of UTC.
 */
final class FatNode implements Node {

    private final FatVolume volume;
    private final FatEntry entry;
    private final long id;
    private final String unreadable;

    /**
     * @param entry null for the root directory
     * @param unreadable why its content cannot be read, or null
     */
    FatNode(FatVolume volume, FatEntry entry, String unreadable) {
        this.volume = volume;
        this.entry = entry;
        this.id = entry == null ? FatTree.ROOT : FatTree.id(entry);
        this.unreadable = unreadable;
    }

    /** Where it stands; null for the root directory. */
    FatEntry entry() {
        return entry;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public NodeType type() {
        return entry == null || entry.isDirectory() ? NodeType.DIRECTORY : NodeType.FILE;
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
        return type() == NodeType.FILE ? entry.size() : 0;
    }

    /** 0 for the root directory, which has no time. */
    @Override
    public long seconds() {
        return entry == null ? 0 : entry.seconds();
    }

    @Override
    public int nanoseconds() {
        return 0;
    }

    @Override
    public int flags() {
        return dosAttributes().flags();
    }

    /** The root directory has none. */
    private DosAttributes dosAttributes() {
        return entry == null ? new DosAttributes(0) : entry.attributes();
    }

    @Override
    public long links() {
        return 1;
    }

    @Override
    public long firstOffset() throws IOException {
        boolean empty = type() != NodeType.FILE || size() == 0 || unreadable != null;
        return empty ? -1 : FirstExtent.of(this);
    }

    @Override
    public void visitExtents(ExtentVisitor visitor) throws IOException {
        if (unreadable != null) {
            throw new DamagedException(unreadable);
        }
        if (size() > 0) {
            FatBootSector boot = volume.boot();
            ChainExtents extents = new ChainExtents(boot.clusterSize(), boot::offset, visitor);
            extents.visit(volume.chain(entry.cluster(boot.bits())), size());
        }
    }
}
