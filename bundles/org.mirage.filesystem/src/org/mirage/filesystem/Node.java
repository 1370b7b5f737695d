// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;
import java.util.List;

/**
 * An inode and what is known of it. Values are those the kernel would show; what a file system has none of need not be told.
 */
public interface Node {

    /** The number by which the reader knows it (the inode number); not kept in a manifest. */
    long id();

    NodeType type();

    /** The lower twelve bits of the mode: permissions, setuid, setgid, sticky. */
    int permissions();

    /** The owner's number, 0 to 2^32-1. */
    long owner();

    /** The group's number, 0 to 2^32-1. */
    long group();

    /** Bytes of a regular file, or of a link's target; 0 for all else. */
    long size();

    /** Seconds since 1970 of the last change of content, floored. */
    long seconds();

    /** Nanoseconds after {@link #seconds()}, 0 to 999,999,999. */
    int nanoseconds();

    /** Flags that mean something to a person, as {@link NodeFlag} bits. */
    default int flags() {
        return 0;
    }

    /** Project number, 0 where the volume has none. */
    default long project() {
        return 0;
    }

    /** Names that lead here, as the node itself counts them. */
    long links();

    /** Major number of a device, else 0. */
    default long major() {
        return 0;
    }

    /** Minor number of a device, else 0. */
    default long minor() {
        return 0;
    }

    /** Bytes of the target of a symbolic link, null for all else. */
    default byte[] target() {
        return null;
    }

    /** Extended attributes as {@code getfattr -m -} gives them, ACLs in the form of the kernel's interface, sorted by name. */
    default List<Attribute> attributes() {
        return List.of();
    }

    /** The whole content when it lies within metadata (inline data), else null; then {@link #visitExtents} visits none. */
    default byte[] inline() {
        return null;
    }

    /** The volume offset of the first byte of content, or -1: the key to read files in disk order. */
    long firstOffset() throws IOException;

    /**
     * Visits where the content of a regular file lies, in the order of the file; what is not visited is a hole.
     * Extents may reach past {@link #size()}.
     */
    void visitExtents(ExtentVisitor visitor) throws IOException;

    /**
     * True when the content of a regular file is not on the volume as it is (compressed, say) and has to be asked for by
     * {@link #visitContent}; {@link #visitExtents} then visits none.
     */
    default boolean encoded() {
        return false;
    }

    /**
     * Of an encoded file, a number that it has in common with all files of the volume that are made of the same stored bytes
     * in the same way, as in snapshots, and with no other; 0 where that is not known.
     */
    default long contentMark() throws IOException {
        return 0;
    }

    /** Visits the content of an encoded file from its beginning to its end. */
    default void visitContent(ContentVisitor visitor) throws IOException {
        throw new UnsupportedOperationException("not encoded");
    }
}
