// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;

import org.mirage.store.VersionRecord;

/**
 * The files of a version as its machine shows them: volumes mounted as its {@code /etc/fstab} says, and each volume under
 * {@code /volumes/UUID} beside. Reads trees and asked content only. Any thread may use it; it holds nothing to close.
 */
public final class VersionFiles {

    VersionFiles() {
    }

    /** The version. */
    public VersionSummary summary() {
        throw new UnsupportedOperationException();
    }

    /** The version as the store holds it. */
    public VersionRecord record() {
        throw new UnsupportedOperationException();
    }

    /** What is mounted where, the root first, then by path. */
    public List<Mount> mounts() {
        throw new UnsupportedOperationException();
    }

    /** How the view came about: fallbacks that were taken, lines of the fstab that were left out and why. */
    public List<String> notes() {
        throw new UnsupportedOperationException();
    }

    /** The root directory. */
    public MachineEntry root() {
        throw new UnsupportedOperationException();
    }

    /**
     * The entry at a path, links not followed.
     *
     * @throws NotFoundException when there is none
     */
    public MachineEntry find(byte[] path) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * The entry that a path leads to when links are followed, all within the view.
     *
     * @throws NotFoundException when it leads nowhere, or over more than 40 links
     */
    public MachineEntry resolve(byte[] path) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** All entries of a directory, in byte order of their names; {@link #visit} is meant for large ones. */
    public List<MachineEntry> list(MachineEntry directory) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Visits the entries of a directory in byte order of their names, without holding all of them. */
    public void visit(MachineEntry directory, MachineEntryVisitor visitor) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * The whole content of a file, as a stream; holes are read as zeros.
     *
     * @throws MirageException when the entry is no file or its content could not be read from the image
     */
    public InputStream open(MachineEntry file) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Fills the buffer from a place in a file; both must lie within its size. */
    public void read(MachineEntry file, long offset, ByteBuffer target) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The paths of the other names of an entry with several names (hard links) and its own, sorted; else its own alone. */
    public List<byte[]> links(MachineEntry entry) throws IOException {
        throw new UnsupportedOperationException();
    }
}
