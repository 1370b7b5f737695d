// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;

import org.mirage.disk.Placement;

/**
 * Reads a file system with an address space of its own, which lies in pieces on one or more devices. Offsets of
 * {@link #view()}, extents and used ranges are addresses of that space.
 */
public interface PooledReader extends FileSystemReader {

    /** Where the addresses lie on the devices. */
    Placement placement();

    /**
     * Visits the ranges of a device that no address lies in and that are of no use, in rising order: they may be dropped.
     *
     * @param device which, from 0 on
     */
    void visitUnallocated(int device, RangeVisitor visitor) throws IOException;
}
