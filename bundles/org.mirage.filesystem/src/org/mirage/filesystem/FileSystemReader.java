// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.mirage.disk.BlockDevice;

/**
 * Reads one volume as the kernel would show it: its nodes (inodes), who is called what in which directory,
 * and where on the volume the bytes lie.
 *
 * <p>All methods may be called by several threads at once. What comes out is checked; what an image says wrongly
 * about one node becomes a {@link Problem} of that node, and the rest is read.
 */
public interface FileSystemReader extends Closeable {

    /** What the volume says of itself, and how far its maps can be trusted. */
    VolumeInfo info();

    /**
     * The volume as it would be after a mount: the device with the journal replayed over it, in memory.
     * The same as the device itself where there is nothing to replay. Content is read from here.
     */
    BlockDevice view();

    /** The id of the root directory's node. */
    long root();

    /**
     * All trees that the file system holds, the top level first; nodes and ids are of all of them together. A directory in
     * which another tree is mounted by itself is empty.
     */
    default List<VolumeRoot> roots() {
        return List.of(new VolumeRoot(root(), new byte[0], 0, "", true));
    }

    /**
     * Visits every node in use once, in the order of the volume's own tables, including ones that no directory names.
     * A node that cannot be read goes to {@code problems} and is left out.
     */
    void visitNodes(NodeVisitor visitor, Problems problems) throws IOException;

    /**
     * Reads one node.
     *
     * @throws DamagedException when it is not in use or makes no sense
     */
    Node node(long id) throws IOException;

    /**
     * Visits the names of a directory, without {@code .} and {@code ..}, in the volume's order. A name that cannot
     * stand (empty, with a slash or NUL, twice in the directory) or names no node in use goes to {@code problems}.
     */
    void visitNames(Node directory, NameVisitor visitor, Problems problems) throws IOException;

    /**
     * Visits the ranges of the volume that its own maps call used, before or after journal replay, in rising order,
     * joined and not overlapping: the metadata of the file system too. What is not visited may be dropped, up to
     * {@link VolumeInfo#size()}; what lies behind that on the device is not the file system's to free.
     */
    void visitUsed(RangeVisitor visitor) throws IOException;

    /** Visits the ranges where {@link #view()} differs from the device, in rising order; none where nothing is replayed. */
    default void visitReplayed(RangeVisitor visitor) throws IOException {
        // most have no journal
    }

    /** Lets go of what the reader itself holds; the device belongs to whoever opened it, and stays open. */
    @Override
    default void close() throws IOException {
        // most hold nothing but memory
    }
}
