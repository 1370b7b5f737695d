// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.ExtentVisitor;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.reading.FirstExtent;

/** A file or directory as Linux shows it: by Rock Ridge, or else of root's and to be read by everybody ({@code isofs_read_inode()}). */
final class IsoNode implements Node {

    private static final int READ_ONLY = 0555;

    private final IsoEntry entry;
    private final RockRidge extra;
    private final NodeType type;
    private final byte[] target;

    /** @throws DamagedException when it is a link that leads nowhere */
    IsoNode(IsoEntry entry) throws DamagedException {
        this.entry = entry;
        this.extra = entry.rockRidge();
        this.type = type(entry);
        this.target = type == NodeType.LINK ? extra.target() : null;
        if (type == NodeType.LINK && (target == null || target.length == 0 || contains(target, 0))) {
            throw new DamagedException("it is a link without a target");
        }
    }

    private static boolean contains(byte[] bytes, int value) {
        for (byte b : bytes) {
            if (b == value) {
                return true;
            }
        }
        return false;
    }

    /** What the record calls a directory is one; all else is as Rock Ridge says. */
    private static NodeType type(IsoEntry entry) {
        if (entry.isDirectory()) {
            return NodeType.DIRECTORY;
        }
        boolean said = entry.rockRidge() != null && entry.rockRidge().mode() >= 0;
        NodeType type = said ? NodeType.of((int) entry.rockRidge().mode()) : NodeType.FILE;
        return type == null || type == NodeType.DIRECTORY ? NodeType.FILE : type;
    }

    private boolean isSaid() {
        return extra != null && extra.mode() >= 0;
    }

    @Override
    public long id() {
        return entry.id();
    }

    @Override
    public NodeType type() {
        return type;
    }

    @Override
    public int permissions() {
        return isSaid() ? (int) extra.mode() & 07777 : READ_ONLY;
    }

    @Override
    public long owner() {
        return isSaid() ? extra.owner() : 0;
    }

    @Override
    public long group() {
        return isSaid() ? extra.group() : 0;
    }

    @Override
    public long size() {
        return switch (type) {
            case FILE -> entry.parts().stream().mapToLong(DirectoryRecord::length).sum();
            case LINK -> target.length;
            default -> 0;
        };
    }

    @Override
    public long seconds() {
        return extra != null && extra.seconds() != Long.MIN_VALUE ? extra.seconds() : entry.record().seconds();
    }

    @Override
    public int nanoseconds() {
        return 0;
    }

    /** Names of one file cannot be told from files with the same content, which lie in one place too. */
    @Override
    public long links() {
        return 1;
    }

    private boolean isDevice() {
        return extra != null && type.isDevice();
    }

    @Override
    public long major() {
        return isDevice() ? extra.major() : 0;
    }

    @Override
    public long minor() {
        return isDevice() ? extra.minor() : 0;
    }

    @Override
    public byte[] target() {
        return target == null ? null : target.clone();
    }

    @Override
    public long firstOffset() throws IOException {
        return type == NodeType.FILE && unreadable().isEmpty() ? FirstExtent.of(this) : -1;
    }

    private String unreadable() {
        if (extra != null && !extra.encoding().isEmpty()) {
            return extra.encoding();
        }
        long volume = entry.volume().size();
        for (DirectoryRecord part : entry.parts()) {
            if (part.isInterleaved()) {
                return "it lies in turns with other files, which cannot be read";
            }
            if (part.start(entry.volume().blockSize()) > volume - part.length()) {
                return "it would lie outside the volume";
            }
        }
        return entry.parts().getLast().goesOn() ? "it has too many parts" : "";
    }

    @Override
    public void visitExtents(ExtentVisitor visitor) throws IOException {
        if (type != NodeType.FILE) {
            return;
        }
        String reason = unreadable();
        if (!reason.isEmpty()) {
            throw new DamagedException(reason);
        }
        long at = 0;
        for (DirectoryRecord part : entry.parts()) {
            if (part.length() > 0) {
                visitor.extent(at, part.start(entry.volume().blockSize()), part.length(), true);
                at += part.length();
            }
        }
    }
}
