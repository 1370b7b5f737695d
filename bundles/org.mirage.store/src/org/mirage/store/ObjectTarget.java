// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes objects: into a library, or somewhere for a while. */
public interface ObjectTarget {

    /** True exactly once for a name that is not there yet: the caller must then put it. */
    boolean claim(ObjectName name) throws IOException;

    /** Adds an object that was claimed; what remains of the buffer is copied, its position does not move. */
    void put(ObjectName name, ByteBuffer bytes) throws IOException;
}
