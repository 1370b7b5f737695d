// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where objects are read from, by any number of threads. */
public interface ObjectSource {

    /** True when the object can be read. */
    boolean contains(ObjectName name) throws IOException;

    /** Bytes of the object, or -1 when it is not there. */
    long size(ObjectName name) throws IOException;

    /**
     * Reads a whole object, checked against the checksum that was stored with it.
     *
     * @throws MissingObjectException when it is not there
     * @throws DamagedObjectException when it is, but not as it was written
     */
    byte[] read(ObjectName name) throws IOException;

    /**
     * Reads a part of an object: as many bytes from an offset on as the buffer takes.
     *
     * @throws MissingObjectException when it is not there
     * @throws DamagedObjectException when it is not as it was written, or is too short
     */
    void read(ObjectName name, long offset, ByteBuffer target) throws IOException;
}
