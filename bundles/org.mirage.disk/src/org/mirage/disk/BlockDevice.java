// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A read-only, randomly accessible run of bytes: a disk, a partition or a served version.
 *
 * <p>All methods may be called by several threads at once.
 */
public interface BlockDevice extends Closeable {

    /** The length of the device in bytes. */
    long size();

    /**
     * Fills {@code target} from {@code offset} on, wholly.
     *
     * @param offset byte offset in the device
     * @param target the remaining bytes of it are filled
     * @throws java.io.EOFException when the range does not lie within the device
     */
    void read(long offset, ByteBuffer target) throws IOException;

    /**
     * Tells which parts of a range are known to read as zero, without reading them.
     *
     * @return ranges that cover the asked range exactly, in rising order, neighbours of the same kind joined
     * @throws java.io.EOFException when the range does not lie within the device
     */
    default List<BlockStatus> status(long offset, long length) throws IOException {
        return length == 0 ? List.of() : List.of(new BlockStatus(offset, length, false));
    }

    /** Throws an {@link EOFException} that names the range when it does not lie within the device. */
    default void requireWithin(long offset, long length) throws EOFException {
        if (offset < 0 || length < 0 || offset > size() - length) {
            throw new EOFException("bytes " + offset + " + " + length + " lie outside the device of " + size() + " bytes");
        }
    }

    /** What lies from {@code offset} on for {@code length} bytes as a device of its own; closing it leaves this one open. */
    default BlockDevice slice(long offset, long length) throws IOException {
        return new DeviceSlice(this, offset, length);
    }
}
